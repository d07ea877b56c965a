using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Letters;
using Vouch.App.Features.Mentorships;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Demonstration;

/// <summary>The last year: what each relationship supports, a no that helps, and the letters.</summary>
internal sealed class LastYear(Teller story, Cast cast, FindChapter find, LetterChapter letters)
{
    /// <param name="Request">The mentor's letter, seen in the portal.</param>
    /// <param name="Desk">The token of its desk.</param>
    public sealed record Outcome(LetterRequestId Request, string Desk);

    public async Task<Outcome> TellAsync(Pair pair, IReadOnlyList<Pair> others)
    {
        story.MoveTo(1440);
        await find.DescribeTraineeAsync(cast.Maya, CastProfiles.Maya(TraineeStage.ResidencyApplicant));
        await story.StepAsync("What each relationship can support today, with reasons", async () =>
            string.Join(" ", await letters.ReadinessAsync(pair), await letters.ReadinessAsync(others[0])));
        await DeclineAsync(others[0]);
        var outcome = await WriteAsync(pair);
        await story.StepAsync("She sees where the letter is, never what it says", () => AskToReadAsync(pair, outcome.Request));
        await OthersAsync(others);
        await EndAsync(others.Where(other => other.Mentor != cast.Marlow));
        await story.StepAsync("Her board", BoardAsync);
        return outcome;
    }

    private async Task DeclineAsync(Pair pair)
    {
        story.MoveTo(1445);
        var request = default(LetterRequestId);
        await story.StepAsync($"She asks {pair.Mentor.Name} for a letter", async () =>
        {
            request = await letters.AskAsync(pair, "LTR-1040");
            return $"For residency in neurology; she waived the right to read it. “{(await story.MailAsync(pair.Mentor, "asks you for a letter")).Subject}”.";
        });
        story.MoveTo(1447);
        await story.StepAsync("A respectful no, and at once whom to ask next", () => letters.DeclineAsync(pair, request));
    }

    private async Task<Outcome> WriteAsync(Pair pair)
    {
        story.MoveTo(1448);
        var (request, desk) = (default(LetterRequestId), "");
        await story.StepAsync($"She asks {pair.Mentor.Name}, chooses the evidence, waives and signs", async () =>
        {
            request = await letters.AskAsync(pair, "LTR-1041");
            var asked = await story.GetAsync<GetLetterRequest, GetLetterRequest.View>(useCase => useCase.ExecuteAsync(new(pair.Trainee.Id, request), story.Cancel));
            return $"{asked.Evidence.Count} dated facts allowed; deadline {asked.DeadlineOn:yyyy-MM-dd}; waived as “{asked.WaiverSignedAs}”.";
        });
        story.MoveTo(1450);
        await story.StepAsync("The writer accepts by link and opens the packet", async () =>
        {
            desk = await letters.AcceptAsync(pair);
            var packet = await letters.DeskAsync(desk);
            return $"{packet.Items.Count} facts, {packet.Items.Count(item => item.Fact.Observation == Observation.Direct)} seen by the writer herself; {packet.Coverage.Count(covered => covered.Items.Count > 0)} of {packet.Coverage.Count} competencies covered.";
        });
        story.MoveTo(1452);
        await story.StepAsync("A first draft: what the checks say, and why it cannot be signed", async () =>
        {
            var review = (await letters.SaveAsync(desk, LetterTexts.Weak)).Review;
            var refusal = await letters.TrySignAsync(pair, desk, WriterRole.ResearchMentor)
                ?? throw new InvalidOperationException("A letter with a placeholder was signed.");
            return $"{LetterChapter.Findings(review)}. Signing is refused: “{refusal.Message}”";
        });
        story.MoveTo(1454);
        await story.StepAsync("Mended, its facts tied to the packet, and signed", async () =>
        {
            var packet = await letters.DeskAsync(desk);
            var review = (await letters.SaveAsync(desk, LetterTexts.Mended(Numbers(packet)))).Review;
            await letters.SignAsync(pair, desk, LetterTexts.Mended(Numbers(packet)), WriterRole.ResearchMentor);
            return LetterChapter.Findings(review) + ".";
        });
        await story.StepAsync("The PDF passes the rules of ERAS", async () =>
        {
            var file = await letters.FileAsync(desk);
            var violations = LetterChapter.Check(file, pair.Trainee);
            return violations.Count == 0
                ? $"{file.Name}, {file.Content.Length / 1024} KB, US Letter, no encryption, no signature field; no rule broken."
                : throw new InvalidOperationException(violations[0].Message);
        });
        story.MoveTo(1455);
        await story.StepAsync("Handed over, and seen in the portal", async () =>
        {
            await letters.HandOverAsync(pair, request, desk);
            return "The writer uploaded it to ERAS and said so; the trainee looked into the portal and confirmed it.";
        });
        return new(request, desk);
    }

    // She asks by every way a person has: the request, the letter by its number, the desk through her own account.
    private async Task<string> AskToReadAsync(Pair pair, LetterRequestId request)
    {
        var letter = await story.AskAsync<AppDbContext, LetterId>(db => db.Set<Letter>().Where(l => l.RequestId == request).Select(l => l.Id).SingleAsync(story.Cancel));
        var seen = await story.GetAsync<GetLetterRequest, GetLetterRequest.View>(useCase => useCase.ExecuteAsync(new(pair.Trainee.Id, request), story.Cancel));
        var read = await story.AskAsync<ReadLetter, Result<ReadLetter.View>>(useCase => useCase.ExecuteAsync(new(pair.Trainee.Id, letter), story.Cancel));
        var desk = await story.AskAsync<OpenDesk, Result<string>>(useCase => useCase.ExecuteAsync(new(pair.Trainee.Id, request), story.Cancel));
        var writer = await story.AskAsync<ReadLetter, Result<ReadLetter.View>>(useCase => useCase.ExecuteAsync(new(pair.Mentor.Id, letter), story.Cancel));
        return seen.ReadableLetter is null && !read.Succeeded && !desk.Succeeded && writer.Succeeded
            ? $"Status “{LetterWords.Status(seen.Status)}”. {pair.Trainee.Name} asked for the letter and for the desk: “{read.Problem!.Message}” {pair.Mentor.Name} can read it."
            : throw new InvalidOperationException("A waived letter was shown to its trainee, or hidden from its writer.");
    }

    private async Task OthersAsync(IReadOnlyList<Pair> others)
    {
        story.MoveTo(1456);
        await story.StepAsync("Two more letters handed over, one in progress", async () =>
        {
            foreach (var (number, pair) in others.Skip(1).Index())
            {
                story.MoveTo(1456, 60 * number);
                var request = await letters.AskAsync(pair, $"LTR-104{number + 2}");
                var desk = await letters.AcceptAsync(pair);
                if (pair.Mentor == cast.Marlow)
                {
                    await letters.SaveAsync(desk, LetterTexts.Begun);
                    continue;
                }

                await letters.SignAsync(pair, desk, LetterTexts.Colleague(Numbers(await letters.DeskAsync(desk))), WriterRole.Physician);
                await letters.HandOverAsync(pair, request, desk);
            }

            return string.Join(", ", others.Skip(1).Select(pair => pair.Mentor.Name)) + ".";
        });
    }

    // What these had set out to do is done; the record stays with both.
    private Task EndAsync(IEnumerable<Pair> done) => story.StepAsync("Mentorships that have done their work end with thanks", async () =>
    {
        story.MoveTo(1458);
        foreach (var pair in done)
        {
            await story.DoAsync<EndMentorship>(useCase => useCase.ExecuteAsync(
                new(pair.Mentorship, pair.Trainee.Id, EndReason.Completed, "Thank you for what you saw, and for saying it."), story.Cancel));
        }

        return "The mentors’ places are open again.";
    });

    private async Task<string> BoardAsync()
    {
        var board = await story.AskAsync<GetLetterBoard, GetLetterBoard.View>(useCase => useCase.ExecuteAsync(new(cast.Maya.Id), story.Cancel));
        return string.Join("; ", board.AskedFor.Select(row => $"{row.OtherName}: {LetterWords.Status(row.Status).ToLowerInvariant()}"))
            + ". " + string.Join("; ", board.Tallies.Select(tally => $"{tally.ServiceName} {tally.Letters} of {(tally.Takes is { } takes ? $"{takes.Most}" : "an unknown number")}")) + ".";
    }

    private static Func<string, int> Numbers(GetWritingDesk.View packet) =>
        title => packet.Items.First(item => item.Fact.Title.StartsWith(title, StringComparison.Ordinal)).Fact.Number;
}
