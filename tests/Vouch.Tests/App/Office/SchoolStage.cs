using Vouch.App.Demonstration.SchoolYear;

namespace Vouch.Tests.App.Office;

/// <summary>A simulated school whose year ends at the test's clock.</summary>
internal sealed class SchoolStage : IAsyncDisposable
{
    private SchoolStage(TestServices app) => App = app;

    public TestServices App { get; }

    public static async Task<SchoolStage> OpenAsync(DatabaseKind kind)
    {
        var app = await TestServices.CreateAsync(kind);
        await app.RunAsync<FillSchool>(fill => fill.ExecuteAsync(new(3, 1, 0, 0, WithLetters: false, app.Clock.GetUtcNow()), _ => { }, TestContext.Current.CancellationToken));
        return new(app);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
