using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;
using Vouch.App.Features.Mentors;
using Vouch.App.Features.Mentorships;
using Vouch.Domain.Letters;
using Vouch.Domain.Mentorships;
using Vouch.Web.Features.Mentorships;
using Vouch.Web.Host;

namespace Vouch.Web.Features;

/// <summary>The front page: for visitors what Vouch is, for who is signed in what is to be done next, across the areas.</summary>
public sealed class IndexModel(GetMentorInbox getInbox, ListMentorships listMentorships, GetLetterBoard getBoard) : PageModel
{
    /// <summary>One thing to do: with whom, what, and where.</summary>
    public sealed record Step(string With, string Says, string Label, string Href, bool NeedsHaste = false);

    /// <summary>Null for visitors.</summary>
    public IReadOnlyList<Step>? Steps { get; private set; }

    /// <summary>Meetings and letters others have the turn for: nothing to do, good to know.</summary>
    public IReadOnlyList<Step> Waiting { get; private set; } = [];

    public bool HasMentorship { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (User.FindPersonId() is not { } person)
        {
            return;
        }

        var inbox = await getInbox.ExecuteAsync(person, cancellationToken);
        var mentorships = await listMentorships.ExecuteAsync(new(person), cancellationToken);
        var board = await getBoard.ExecuteAsync(new(person), cancellationToken);
        HasMentorship = mentorships.Count > 0;
        var active = mentorships.Where(row => row.Status == MentorshipStatus.Active).Select(row => (row, next: NextStepView.Of(row.NextStep, row.Id, row.OtherName))).ToList();
        Steps =
        [
            .. inbox.Open.Select(request => new Step(
                request.TraineeName, "asks you to be their mentor.", "Read and answer", "/mentors/inbox")),
            .. board.ToWrite
                .Where(row => row.Status is LetterRequestStatus.Requested or LetterRequestStatus.Accepted or LetterRequestStatus.Writing or LetterRequestStatus.Signed)
                .Select(row => new Step(row.OtherName, $"waits for your letter, due {LetterDay(row.DeadlineOn)}.", "See your letters", "/letters", row.NeedsHaste)),
            .. active.Where(pair => pair.next.Href is not null && !IsQuiet(pair.row.NextStep)).Select(pair => new Step(
                pair.row.OtherName, pair.next.Says, pair.next.Label!, pair.next.Href!)),
        ];
        Waiting =
        [
            .. active.Where(pair => pair.row.NextMeetingLocal is not null).Select(pair => new Step(
                pair.row.OtherName, $"Meeting {MentorshipWords.ShortMoment(pair.row.NextMeetingLocal!.Value)}", "See the agenda", $"/mentorships/{pair.row.Id}/meetings/{pair.row.NextMeetingId}")),
            .. board.AskedFor
                .Where(row => !row.Status.IsClosed() && row.Status != LetterRequestStatus.Confirmed)
                .Select(row => new Step(row.OtherName, $"Letter: {LetterWords.Status(row.Status).ToLowerInvariant()}, due {LetterDay(row.DeadlineOn)}", "See where it stands", $"/letters/{row.Id}", row.NeedsHaste)),
        ];
    }

    private static bool IsQuiet(NextStep step) => step.Kind is NextStepKind.AllDone or NextStepKind.WaitForTheOther;

    private static string LetterDay(DateOnly day) => day.ToString("MMMM d", System.Globalization.CultureInfo.InvariantCulture);
}
