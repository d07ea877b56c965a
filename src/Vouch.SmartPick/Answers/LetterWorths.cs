using Vouch.Domain.Applicants;
using Vouch.Domain.Programs;
using Vouch.Domain.Seasons;
using Vouch.Engine.Markets;

namespace Vouch.SmartPick.Answers;

/// <summary>Tells what each letter the applicant names does for a list that is already chosen, in the same seasons.</summary>
internal sealed class LetterWorths(SeasonPack pack, LetterPlan plan, IReadOnlyList<ResidencyProgram> programs, Func<byte, bool[], LetterPlan, ProgramOdds> oddsOf)
{
    /// <param name="tierOf">Signals of the list, by program.</param>
    /// <returns>Null when the applicant names no letter. One evaluation of the listed programs for each letter and tier.</returns>
    public LetterAnswer? Of(int[] list, IReadOnlyList<byte> tierOf, Func<ProgramOdds, double> match)
    {
        if (plan.Letters.Count == 0 || list.Length == 0)
        {
            return null;
        }

        var now = match(With(plan, list, tierOf));
        var limit = pack.FindLimit("ERAS", "letters-per-program");
        return new(
            plan.MostPerProgram,
            limit is null ? "" : $"{limit.Citation.Source.Title}, {limit.Citation.AsOf}",
            LetterPlan.Basis,
            [
                .. plan.Letters.Select(letter => new LetterWorth(
                    letter.Name,
                    letter.Specialty is { } slug ? pack.FindSpecialty(slug)!.Name : null,
                    letter.Standing,
                    list.Count(program => plan.For(programs[program]).Contains(letter)),
                    Math.Round(match(With(plan.Turning(letter), list, tierOf)) - now, 6))),
            ]);
    }

    private ProgramOdds With(LetterPlan letters, int[] list, IReadOnlyList<byte> tierOf)
    {
        var asked = new bool[programs.Count];
        foreach (var program in list)
        {
            asked[program] = true;
        }

        var plain = oddsOf(0, asked, letters);
        return tierOf.All(tier => tier == 0)
            ? plain
            : plain.Choosing(tierOf, oddsOf(1, asked, letters), tierOf.Contains((byte)2) ? oddsOf(2, asked, letters) : plain);
    }
}
