using System.Globalization;
using Vouch.App.Features.Programs;
using Vouch.App.Features.SmartPick;
using Vouch.Domain.Applicants;
using Vouch.Domain;
using Vouch.SmartPick.Answers;

namespace Vouch.App.Demonstration;

/// <summary>Years later, as a residency applicant: the directory, the market, and the list with the letters counted.</summary>
internal sealed class ListChapter(Teller story)
{
    /// <summary>The real list when a file is given, otherwise the fictional one.</summary>
    /// <returns>What is wrong with the file.</returns>
    public async Task<IReadOnlyList<Problem>> DirectoryAsync(string? fileName, byte[]? content)
    {
        IReadOnlyList<Problem> problems = [];
        await story.StepAsync("The program directory", async () =>
        {
            if (fileName is null || content is null)
            {
                var made = await story.AskAsync<MakeDemonstrationDirectory, int>(useCase => useCase.ExecuteAsync(story.Cancel));
                return $"{made:#,0} fictional programs at national scale.";
            }

            var report = await story.AskAsync<ImportPrograms, ImportPrograms.Report>(
                useCase => useCase.ExecuteAsync(new(fileName, content, DryRun: false, By: null), story.Cancel));
            problems = report.Problems;
            return report.Totals is { } totals
                ? string.Create(CultureInfo.InvariantCulture, $"{fileName}: {report.Programs:#,0} programs, {totals.Tracks:#,0} tracks, {totals.TracksWithPositions:#,0} with positions in {totals.Year}, {totals.PositionsOffered:#,0} positions offered, {totals.PositionsFilled:#,0} filled.")
                : $"{fileName} was refused: {report.ProblemCount} problems, nothing written.";
        });
        return problems;
    }

    public async Task<SmartPickView> PickAsync(GetMyLetters.View letters)
    {
        var draft = new ApplicantDraft
        {
            Type = ApplicantType.UsMd,
            Step2 = 251,
            GraduationYear = 2026,
            ResearchItems = 4,
            Letters = letters.OnFile.Total,
            OwnLetters = letters.Letters,
            LettersByProgram = letters.ByProgram,
            HomeState = "WI",
            TieStates = ["MN", "IL"],
            FirstSpecialty = CastProfiles.Specialty,
            PreferredStates = ["WI", "MN", "IL", "IA"],
            StateWeight = 2,
            MostApplications = 40,
        };
        SmartPickView? answer = null;
        await story.StepAsync("The market of the specialty, calibrated and simulated", async () =>
        {
            while ((answer = await AskAsync(draft)) is null)
            {
                if (await story.ComputeAsync() == 0)
                {
                    throw new InvalidOperationException("The market is not built and no job builds it.");
                }
            }

            return answer.Fit.Count == 0
                ? "With the fit that ships; one for this very list is made in the background of a running site."
                : string.Join("; ", answer.Fit.Select(line => string.Create(
                CultureInfo.InvariantCulture, $"{line.What} {line.Type}: published {line.Published:0.000}, simulated {line.Simulated:0.000}")).Take(4)) + ".";
        });
        await story.StepAsync("Smart Pick, with the letters already counted", async () =>
        {
            answer = await AskAsync(draft);
            return string.Create(CultureInfo.InvariantCulture,
                $"{letters.OnFile.Total} letters counted. {answer!.List.Count} of {answer.Programs.Count} programs for ${answer.CostCents / 100.0:#,0.00}; chance to match {answer.Match.Percent}, {answer.Interviews.Number} interviews expected; {answer.Method}, no list is better by more than {100 * answer.Gap:0.0} %; {answer.Markets} simulated seasons, seed {answer.Seed}.");
        });
        await story.StepAsync("A reason for each program", () => Task.FromResult(string.Join("; ", answer!.List.Take(3).Select(program =>
            $"{program.Institution}, {program.City}: interview {program.Interview.Percent}, match if ranked first {program.Match.Percent}")) + "; and so on in list.csv."));
        return answer!;
    }

    private async Task<SmartPickView?> AskAsync(ApplicantDraft draft)
    {
        var reply = await story.AskAsync<RunSmartPick, RunSmartPick.Reply>(useCase => useCase.ExecuteAsync(new(draft), story.Cancel));
        return reply.Problems is [var problem, ..] ? throw new StoryStoppedException("Smart Pick", problem) : reply.Answer;
    }
}
