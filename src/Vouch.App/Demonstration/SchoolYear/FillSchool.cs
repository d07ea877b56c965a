using Vouch.App.Features.Letters;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Verification;
using Microsoft.Extensions.Options;

namespace Vouch.App.Demonstration.SchoolYear;

/// <summary>Puts simulated schools into a database in bulk. Everybody in them is fictional.</summary>
public sealed class FillSchool(AppDbContext db, SignedLetters letters, IOptionsMonitor<SiteOptions> site)
{
    /// <summary>Mentors and trainees of one school.</summary>
    public const int Mentors = 60;
    public const int Trainees = 240;

    /// <param name="Schools">How many of 60 mentors and 240 trainees.</param>
    /// <param name="FirstMentor">How many fictional mentors there are already.</param>
    /// <param name="FirstTrainee">How many fictional trainees there are already.</param>
    /// <param name="WithLetters">Whether letters are signed and made into files; without, they stay in the state before.</param>
    public sealed record Command(int Seed, int Schools, int FirstMentor, int FirstTrainee, bool WithLetters, DateTimeOffset EndsAt);

    /// <param name="filled">Hears after each school how many are done.</param>
    /// <returns>Rows written.</returns>
    public async Task<long> ExecuteAsync(Command command, Action<int> filled, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(filled);
        var rows = 0L;
        for (var number = 0; number < command.Schools; number++)
        {
            var records = new SimulatedSchool(
                command.Seed,
                number,
                (command.FirstMentor + (number * Mentors), command.FirstTrainee + (number * Trainees)),
                (Mentors, Trainees),
                command.EndsAt).LiveAYear();
            rows += await WriteAsync(records, command.WithLetters, cancellationToken);
            filled(number + 1);
        }

        return rows;
    }

    private async Task<long> WriteAsync(IReadOnlyList<object> records, bool withLetters, CancellationToken cancellationToken)
    {
        var rows = await new BulkRows(db).AddAsync(records.Where(BulkRows.Takes), cancellationToken);

        // Letters have sealed columns and rows of their own below them, which the model's ordinary save takes care of.
        var requests = records.OfType<LetterRequest>().ToList();
        db.AddRange(requests);
        db.AddRange(records.OfType<LetterDecline>());
        if (withLetters)
        {
            foreach (var done in records.OfType<LetterToSign>())
            {
                await SignAsync(done, cancellationToken);
            }
        }

        rows += await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return rows;
    }

    private async Task SignAsync(LetterToSign done, CancellationToken cancellationToken)
    {
        var (request, writer) = (done.Request, done.Writer.Person);
        var draft = LetterDraft.Begin(request, writer.Id, done.Text, done.At);
        if (!draft.Succeeded)
        {
            return;
        }

        var signature = LetterSignature.Create(
            writer.Name, "Attending", done.Writer.Profile.Institution ?? "Fictional Hospital", writer.Email, WriterRole.ResearchMentor);
        var id = VerificationRecord.NewId();
        LetterFile? file = null;
        var letter = request.Sign(writer.Id, draft.Value, signature.Value, [], done.At, letter =>
        {
            file = LetterFile.Of(letter, done.Trainee.Person, site.CurrentValue.Link($"/verify/{id}"), stationery: null);
            return null;
        });
        if (letter.Problem is not null)
        {
            return;
        }

        db.Add(draft.Value);
        await letters.KeepAsync(letter.Value, id, file!.Content, cancellationToken);
        foreach (var destination in request.Destinations.Where(_ => done.IsHandedOver).ToList())
        {
            request.HandOver(writer.Id, destination.ServiceCode, done.At);
            if (done.IsConfirmed)
            {
                request.Confirm(request.TraineeId, destination.ServiceCode, done.At);
            }
        }
    }
}
