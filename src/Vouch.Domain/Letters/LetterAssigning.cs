using Vouch.Domain.Applicants;
using Vouch.Domain.Programs;

namespace Vouch.Domain.Letters;

/// <summary>A trainee's letters in the words of Smart Pick, and which of them go where by themselves. Reads states and specialties; never what a letter says.</summary>
public sealed class LetterAssigning
{
    private readonly List<(LetterRequest Request, OwnLetter Letter)> _all;

    private LetterAssigning(List<(LetterRequest Request, OwnLetter Letter)> all) => _all = all;

    /// <summary>In the order in which they were asked for; a draft or a request that is over is no letter.</summary>
    public IReadOnlyList<OwnLetter> Letters => [.. _all.Select(pair => pair.Letter)];

    /// <param name="writerOf">Names of the writers.</param>
    /// <param name="slugOf">Slug of a specialty's name; null when the season pack knows no such specialty, and the letter then speaks for any.</param>
    public static LetterAssigning Of(IEnumerable<LetterRequest> requests, IReadOnlyDictionary<PersonId, string> writerOf, Func<string, string?> slugOf)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(writerOf);
        ArgumentNullException.ThrowIfNull(slugOf);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return new(
        [
            .. requests.Where(request => request.Status != LetterRequestStatus.Draft && !request.Status.IsClosed())
                .OrderBy(request => request.RequestedAt).ThenBy(request => request.Id)
                .Select(request => (request, new OwnLetter
                {
                    Name = Unique(writerOf[request.WriterId], names),
                    Specialty = request.Specialty.Length == 0 ? null : slugOf(request.Specialty),
                    Standing = StandingOf(request.Status),
                })),
        ]);
    }

    public string NameOf(LetterRequestId id) => _all.Find(pair => pair.Request.Id == id).Letter?.Name ?? "";

    /// <summary>What is assigned, in Smart Pick's words; only residency programs of the directory count there.</summary>
    public IReadOnlyList<ProgramLetters> AssignedTo(IEnumerable<LetterTarget> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return
        [
            .. targets.Where(target => target.ProgramKey.Length > 0 && target.Letters.Count > 0)
                .Select(target => new ProgramLetters(target.ProgramKey, [.. target.Letters.Select(NameOf).Where(name => name.Length > 0)])),
        ];
    }

    /// <summary>
    /// The letters for a target: those it has and may keep, then those that count most there, while there is room. A residency program
    /// gets as many as it wants when that is known.
    /// </summary>
    /// <param name="program">The program, when the target is one of the directory.</param>
    /// <param name="specialty">Slug of its specialty; null when it has none.</param>
    public IReadOnlyList<LetterRequest> Fill(LetterTarget target, ResidencyProgram? program, string? specialty)
    {
        ArgumentNullException.ThrowIfNull(target);
        var may = _all.Where(pair => target.MayTake(pair.Request)).ToList();
        var room = Math.Min(target.Most, program?.Facts.LettersWanted?.Value ?? int.MaxValue);
        return
        [
            .. may.OrderBy(pair => Place(target, pair.Request))
                .ThenBy(pair => pair.Letter.Standing == LetterStanding.Asked)
                .ThenByDescending(pair => specialty is null ? 1 : pair.Letter.WorthFor(specialty))
                .ThenBy(pair => pair.Letter.Standing)
                .ThenBy(pair => pair.Letter.Name, StringComparer.Ordinal)
                .Take(Math.Max(room, Math.Min(target.Most, target.Letters.Count)))
                .Select(pair => pair.Request),
        ];
    }

    private static int Place(LetterTarget target, LetterRequest request) =>
        target.Letters.ToList().IndexOf(request.Id) is >= 0 and var place ? place : int.MaxValue;

    private static LetterStanding StandingOf(LetterRequestStatus status) => status switch
    {
        LetterRequestStatus.Requested => LetterStanding.Asked,
        var signed when signed.IsSigned() => LetterStanding.Ready,
        _ => LetterStanding.Promised,
    };

    private static string Unique(string name, HashSet<string> names)
    {
        var unique = name;
        for (var n = 2; !names.Add(unique); n++)
        {
            unique = $"{name} ({n})";
        }

        return unique;
    }
}
