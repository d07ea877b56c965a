using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Vouch.App.Features.Letters;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Checks;
using Vouch.Domain.Letters.Readiness;
using Vouch.Web.Look;
using Vouch.Web.Look.Fields;

namespace Vouch.Web.Features.Letters;

/// <summary>How the letter pages say and mark things.</summary>
public static class LetterPages
{
    public static IReadOnlyList<Choice> Purposes { get; } =
    [
        new(nameof(LetterPurpose.MedicalSchool), "Medical school"),
        new(nameof(LetterPurpose.Residency), "Residency"),
        new(nameof(LetterPurpose.Fellowship), "Fellowship"),
        new(nameof(LetterPurpose.Scholarship), "Scholarship"),
    ];

    /// <summary>Two plain choices; neither comes first in any other way than that one has to.</summary>
    public static IReadOnlyList<Choice> AccessChoices { get; } =
    [
        new(nameof(AccessChoice.Waived), "I waive my right to read this letter", "The letter stays confidential. Nobody shows it to you, here or elsewhere. You may take this back for later letters."),
        new(nameof(AccessChoice.Kept), "I keep my right to read this letter", "You can read it here once it is signed. The writer is told so before answering."),
    ];

    public static IReadOnlyList<Choice> DeclineReasons { get; } =
        [.. Enum.GetValues<DeclineReason>().Select(reason => new Choice(reason.ToString(), LetterWords.Reason(reason)))];

    public static IReadOnlyList<Choice> WriterRoles { get; } =
        [.. Enum.GetValues<WriterRole>().Select(role => new Choice(role.ToString(), LetterWords.Role(role)))];

    public static IReadOnlyList<Choice> Pronouns { get; } =
    [
        new(nameof(ApplicantPronouns.Unsaid), "Not said"),
        new(nameof(ApplicantPronouns.She), "she, her"),
        new(nameof(ApplicantPronouns.He), "he, him"),
        new(nameof(ApplicantPronouns.They), "they, them"),
    ];

    /// <summary>What its writer is told of who will read it.</summary>
    public static string Access(string trainee, bool isWaived) => isWaived
        ? $"Confidential: {trainee} has waived the right to read it and sees only where it stands."
        : $"{trainee} may read this letter once you have signed it.";

    public static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    public static string Number(double number, int places = 0) => number.ToString($"N{places}", CultureInfo.InvariantCulture);

    public static string Letters(int count) => count == 1 ? "1 letter" : $"{count} letters";

    /// <summary>What a kind of doubt raiser is called, and what it is.</summary>
    public static (string Name, string Meaning) Doubt(string category) => category switch
    {
        LetterCategories.Negativity => ("Negativity", "An open criticism or a weakness."),
        LetterCategories.FaintPraise => ("Faint praise", "Praise that is just enough."),
        LetterCategories.Hedge => ("Hedges", "Words that leave it open whether it is so."),
        LetterCategories.Irrelevancy => ("Off the work", "Hobbies, looks and charm."),
        _ => throw new ArgumentOutOfRangeException(nameof(category)),
    };

    public static string Level(ReadinessLevel level) => level switch
    {
        ReadinessLevel.TooEarly => "Too early for a letter",
        ReadinessLevel.Brief => "A short letter",
        ReadinessLevel.Solid => "A solid letter",
        ReadinessLevel.Detailed => "A detailed letter",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    public static string LevelMeans(ReadinessLevel level) => level switch
    {
        ReadinessLevel.TooEarly => "A letter now could say that you have met. The steps below change that.",
        ReadinessLevel.Brief => "A letter now could speak of what your mentor has seen, briefly.",
        ReadinessLevel.Solid => "A letter now could give dated examples. Some aspects are still thin.",
        ReadinessLevel.Detailed => "A letter now could be detailed: examples, growth, and what your mentor saw first-hand.",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    public static string LevelBadge(ReadinessLevel level) => level switch
    {
        ReadinessLevel.Detailed or ReadinessLevel.Solid => "badge good",
        ReadinessLevel.Brief => "badge caution",
        _ => "badge",
    };

    public static string SupportWord(Support support) => support switch
    {
        Support.Good => "Enough",
        Support.Thin => "Thin",
        _ => "Missing",
    };

    public static string SupportBadge(Support support) => support switch
    {
        Support.Good => "badge good",
        Support.Thin => "badge caution",
        _ => "badge stop",
    };

    public static string StatusBadge(LetterRequestStatus status) => status switch
    {
        LetterRequestStatus.HandedOver or LetterRequestStatus.Confirmed => "badge good",
        var over when over.IsClosed() => "badge",
        _ => "badge accent",
    };

    public static string Source(EvidenceSource source) => source switch
    {
        EvidenceSource.Contribution => "confirmed contribution",
        EvidenceSource.Goal => "goal reached",
        EvidenceSource.ActionItem => "agreed at a meeting",
        EvidenceSource.Celebration => "celebration",
        EvidenceSource.Reflection => "reflection",
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    /// <summary>How many letters a service takes; what is not published is not made up.</summary>
    public static string Takes(LetterCount? count) => count switch
    {
        null => "unknown",
        { Least: { } least, Most: var most } when least == most => $"exactly {most}{For(count)}",
        { Least: { } least } => $"{least} to {count.Most}{For(count)}",
        _ => $"at most {count.Most}{For(count)}",
    };

    /// <summary>Two texts in one: what went struck through, what came underlined.</summary>
    public static IHtmlContent Difference(IEnumerable<TextDifference.Piece> pieces)
    {
        var content = new HtmlContentBuilder();
        foreach (var piece in pieces)
        {
            var tag = new TagBuilder(piece.Kind switch
            {
                TextDifference.ChangeKind.Removed => "del",
                TextDifference.ChangeKind.Added => "ins",
                _ => "span",
            });
            tag.InnerHtml.Append(piece.Text);
            content.AppendHtml(tag);
        }

        return content;
    }

    public static string PaperName(AttachmentKind kind) => kind == AttachmentKind.Cv ? "CV" : "Personal statement";

    // Written out, because generated addresses are lower case and a token is not.
    public static string PaperAddress(string token, AttachmentKind kind) => $"/by-mail/paper/{token}/{(kind == AttachmentKind.Cv ? "cv" : "statement")}";

    public static string DaysLeft(int days) => days switch
    {
        < 0 => "past",
        0 => "today",
        1 => "tomorrow",
        _ => $"in {days} days",
    };

    /// <summary>The steps of a letter as its trainee follows them.</summary>
    public static IEnumerable<(string Title, StepState State)> Steps(LetterRequestStatus status)
    {
        LetterRequestStatus[] order =
        [
            LetterRequestStatus.Requested, LetterRequestStatus.Accepted, LetterRequestStatus.Writing, LetterRequestStatus.Signed,
            LetterRequestStatus.HandedOver, LetterRequestStatus.Confirmed,
        ];
        var now = Array.IndexOf(order, status);
        return order.Select((step, index) => (
            LetterWords.Status(step),
            index < now || status == LetterRequestStatus.Confirmed ? StepState.Done : index == now ? StepState.Now : StepState.Next));
    }

    private static string For(LetterCount count) =>
        $"{(count.IsPerProgram ? " for each program" : "")}{(count.Source.Length == 0 ? " (not confirmed)" : "")}";
}
