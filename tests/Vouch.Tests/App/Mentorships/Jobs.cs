using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Jobs;

namespace Vouch.Tests.App.Mentorships;

internal static class Jobs
{
    /// <summary>Runs a recurring job now, whatever its timetable.</summary>
    public static Task RunAsync<TJob>(TestServices app)
        where TJob : IRecurringJob => app.RunAsync<IServiceProvider>(services =>
            services.GetServices<IRecurringJob>().OfType<TJob>().Single().RunAsync(TestContext.Current.CancellationToken));
}
