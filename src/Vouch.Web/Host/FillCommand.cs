using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Demonstration.SchoolYear;
using Vouch.App.Persistence;
using Vouch.Domain.People;

namespace Vouch.Web.Host;

/// <summary><c>fill</c>: simulated schools for load tests, written in bulk. Only where there is nobody real.</summary>
internal static class FillCommand
{
    private const string Usage = "usage: fill --trainees N [--seed S] [--data FOLDER]";

    public static async Task<int> RunAsync(string[] options, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var (trainees, seed, rest) = ((int?)null, 1, new List<string>());
        for (var i = 0; i < options.Length; i++)
        {
            var value = i + 1 < options.Length && int.TryParse(options[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
            switch (options[i])
            {
                case "--trainees" when value is > 0:
                    (trainees, i) = (value, i + 1);
                    break;
                case "--seed" when value is not null:
                    (seed, i) = (value.Value, i + 1);
                    break;
                case "--trainees" or "--seed":
                    await error.WriteLineAsync(Usage);
                    return 2;
                default:
                    rest.Add(options[i]);
                    break;
            }
        }

        if (trainees is null)
        {
            await error.WriteLineAsync(Usage);
            return 2;
        }

        var app = VouchHost.Build([.. rest]);
        await VouchHost.PrepareAsync(app);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        if (await db.Set<Person>().AnyAsync(cancellationToken))
        {
            await error.WriteLineAsync("There are people in this database already. Fill an empty one: name another folder with --data.");
            return 1;
        }

        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var began = clock.GetTimestamp();
        var schools = (trainees.Value + FillSchool.Trainees - 1) / FillSchool.Trainees;
        var rows = await scope.ServiceProvider.GetRequiredService<FillSchool>().ExecuteAsync(
            new(seed, schools, 0, 0, WithLetters: false, clock.GetUtcNow()),
            done =>
            {
                if (done % 50 == 0 || done == schools)
                {
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done * FillSchool.Trainees:#,0} trainees after {clock.GetElapsedTime(began).TotalSeconds:0} s"));
                }
            },
            cancellationToken);
        await db.Database.ExecuteSqlRawAsync("ANALYZE", cancellationToken);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{schools * FillSchool.Trainees:#,0} trainees, {schools * FillSchool.Mentors:#,0} mentors, {rows:#,0} rows in {clock.GetElapsedTime(began).TotalSeconds:0} s. Everybody is fictional."));
        return 0;
    }
}
