using Vouch.Domain.Letters.Checks.Claims;

namespace Vouch.Tests.Domain.Letters.Checks;

public sealed class ClaimCheckTests
{
    private static readonly ClaimEvidence[] Evidence =
    [
        new("e1", new DateOnly(2025, 1, 13), "Maya led the sepsis journal club; 14 residents attended."),
        new("e2", new DateOnly(2025, 3, 3), "Presented 3 cases at morning report with Dr. Alvarez."),
        new("e3", new DateOnly(2025, 4, 7), "Presented 4 cases at morning report. Cut discharge time from 90 to 63 minutes."),
        new("e4", new DateOnly(2025, 6, 2), "Submitted a manuscript on sepsis bundles as second author."),
    ];

    private static string[] Unsupported(string draft) => [.. ClaimCheck.Run(Evidence, draft).Select(c => c.Text)];

    [Theory]
    [InlineData("Maya led the sepsis journal club, and fourteen residents attended.")]
    [InlineData("In January 2025 Maya led our journal club.")]
    [InlineData("Maya presented seven cases at morning report.")]
    [InlineData("Maya cut discharge time by 30%.")]
    [InlineData("Maya cut discharge time by 27 minutes.")]
    [InlineData("Over twenty weeks Maya grew into the work.")]
    [InlineData("With Dr. Alvarez, Maya presented three cases in March.")]
    [InlineData("Maya submitted a manuscript as second author.")]
    public void What_is_recorded_or_follows_from_it_is_supported(string draft) => Assert.Empty(Unsupported(draft));

    [Theory]
    [InlineData("Maya led the journal club, and 40 residents attended.", "40")]
    [InlineData("In October 2024 Maya led our journal club.", "October 2024")]
    [InlineData("Maya presented nine cases at morning report.", "nine")]
    [InlineData("With Dr. Kowalski, Maya presented three cases.", "Kowalski")]
    [InlineData("Maya was elected president of the club.", "president")]
    [InlineData("Maya published the work.", "published")]
    [InlineData("Maya cut discharge time by 55%.", "55")]
    [InlineData("Maya won an award for it.", "award")]
    public void What_is_not_is_pointed_out(string draft, string text)
    {
        var claim = Assert.Single(ClaimCheck.Run(Evidence, draft));
        Assert.Contains(text, claim.Text, StringComparison.Ordinal);
        Assert.Equal(draft[claim.Start..claim.End], claim.Text);
    }
}
