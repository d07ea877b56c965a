using System.Runtime.InteropServices;
using Vouch.Domain.Mentors;

namespace Vouch.Domain.Cohorts;

/// <summary>The fit of every possible pair of a cohort, and which rule makes the others impossible.</summary>
/// <remarks>O(mentors × trainees) time and two bytes a pair: 12.5 MB for 2,500 each.</remarks>
public sealed class FitTable
{
    private const short ExcludedByOffice = -1;
    private const short AlreadyTogether = -2;
    private const short FailsCriterion = -3;
    private const short AvoidedAfterTalk = -4;
    private const int IdBytes = 16;

    /// <summary>By mentor, then trainee: the fit in tenths, or why there is none.</summary>
    private readonly short[][] _cells;
    private readonly Dictionary<PersonId, int> _mentorAt;
    private readonly Dictionary<PersonId, int> _traineeAt;

    private FitTable(IReadOnlyList<MentorSeat> mentors, IReadOnlyList<PersonId> trainees, short[][] cells)
    {
        (Mentors, Trainees, _cells) = (mentors, trainees, cells);
        _mentorAt = mentors.Index().ToDictionary(entry => entry.Item.Id, entry => entry.Index);
        _traineeAt = trainees.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
    }

    public IReadOnlyList<MentorSeat> Mentors { get; }

    public IReadOnlyList<PersonId> Trainees { get; }

    /// <param name="importances">What the office lets count.</param>
    /// <param name="mentors">The mentors, each once.</param>
    /// <param name="trainees">The trainees, each once; somebody without a profile has an empty one.</param>
    /// <param name="excluded">Pairs the office, or one of the two in private, excludes.</param>
    /// <param name="together">Pairs with a mentorship that has not ended.</param>
    /// <param name="verdicts">What trial conversations came to.</param>
    /// <param name="today">The day on which leave and free hours are looked at.</param>
    /// <param name="progress">Told of each mentor that is done, from any thread.</param>
    /// <param name="cancellationToken">Stops between mentors.</param>
    public static FitTable Build(
        FitImportances importances,
        IReadOnlyList<MentorProfile> mentors,
        IReadOnlyList<TraineeProfile> trainees,
        IReadOnlySet<(PersonId Mentor, PersonId Trainee)> excluded,
        IReadOnlySet<(PersonId Mentor, PersonId Trainee)> together,
        IReadOnlyDictionary<(PersonId Mentor, PersonId Trainee), TrialVerdict> verdicts,
        DateOnly today,
        Action? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(importances);
        ArgumentNullException.ThrowIfNull(mentors);
        ArgumentNullException.ThrowIfNull(trainees);
        ArgumentNullException.ThrowIfNull(excluded);
        ArgumentNullException.ThrowIfNull(together);
        ArgumentNullException.ThrowIfNull(verdicts);
        var weights = importances.ToWeights();
        var cells = new short[mentors.Count][];
        Parallel.For(0, mentors.Count, new() { CancellationToken = cancellationToken }, mentor =>
        {
            var row = new short[trainees.Count];
            for (var trainee = 0; trainee < row.Length; trainee++)
            {
                var pair = (mentors[mentor].PersonId, trainees[trainee].PersonId);
                row[trainee] = excluded.Contains(pair) || pair.Item1 == pair.Item2 ? ExcludedByOffice
                    : together.Contains(pair) ? AlreadyTogether
                    : CellOf(Fit.Between(mentors[mentor], trainees[trainee], today, weights), importances, verdicts.TryGetValue(pair, out var verdict) ? verdict : null);
            }

            cells[mentor] = row;
            progress?.Invoke();
        });
        return new([.. mentors.Select(mentor => new MentorSeat(mentor.PersonId, mentor.OpenPlaces))], [.. trainees.Select(trainee => trainee.PersonId)], cells);
    }

    /// <summary>The table as <see cref="Write"/> wrote it.</summary>
    public static FitTable Read(byte[] content)
    {
        using var reader = new BinaryReader(new MemoryStream(content));
        var mentors = new MentorSeat[reader.ReadInt32()];
        var trainees = new PersonId[reader.ReadInt32()];
        for (var mentor = 0; mentor < mentors.Length; mentor++)
        {
            mentors[mentor] = new(new(new Guid(reader.ReadBytes(IdBytes))), reader.ReadInt32());
        }

        for (var trainee = 0; trainee < trainees.Length; trainee++)
        {
            trainees[trainee] = new(new Guid(reader.ReadBytes(IdBytes)));
        }

        var cells = new short[mentors.Length][];
        for (var mentor = 0; mentor < mentors.Length; mentor++)
        {
            cells[mentor] = new short[trainees.Length];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(cells[mentor].AsSpan()));
        }

        return new(mentors, trainees, cells);
    }

    /// <summary>The whole table, to be kept beside its run.</summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Mentors.Count);
        writer.Write(Trainees.Count);
        foreach (var mentor in Mentors)
        {
            writer.Write(mentor.Id.Value.ToByteArray());
            writer.Write(mentor.OpenPlaces);
        }

        foreach (var trainee in Trainees)
        {
            writer.Write(trainee.Value.ToByteArray());
        }

        foreach (var row in _cells)
        {
            writer.Write(MemoryMarshal.AsBytes(row.AsSpan()));
        }

        return stream.ToArray();
    }

    public int IndexOfMentor(PersonId mentor) => _mentorAt.GetValueOrDefault(mentor, -1);

    public int IndexOfTrainee(PersonId trainee) => _traineeAt.GetValueOrDefault(trainee, -1);

    /// <summary>The fit in tenths of a point, or null when the pair is impossible.</summary>
    public int? TenthsOf(int mentor, int trainee) => _cells[mentor][trainee] is >= 0 and var tenths ? tenths : null;

    /// <summary>Where a mentor stands among all a trainee could have; equals share the better place.</summary>
    public int RankOf(int mentor, int trainee)
    {
        var own = _cells[mentor][trainee];
        return 1 + _cells.Count(row => row[trainee] > own);
    }

    /// <summary>What a set of possible pairs achieves.</summary>
    /// <param name="pairs">Indices of mentor and trainee.</param>
    /// <param name="mentorsEach">Mentors wanted for each trainee.</param>
    public MatchingReport ReportOf(IReadOnlyList<(int Mentor, int Trainee)> pairs, int mentorsEach)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var fits = pairs.Select(pair => (int)_cells[pair.Mentor][pair.Trainee]).ToList();
        var perTrainee = pairs.CountBy(pair => pair.Trainee).ToDictionary();
        var perMentor = pairs.CountBy(pair => pair.Mentor).ToDictionary();
        var ranks = new int[MatchingReport.ShownRanks];
        foreach (var (mentor, trainee) in pairs)
        {
            ranks[Math.Min(RankOf(mentor, trainee), ranks.Length) - 1]++;
        }

        var mean = fits.Count == 0 ? 0 : fits.Average();
        return new()
        {
            Trainees = Trainees.Count,
            Mentors = Mentors.Count,
            Covered = perTrainee.Count,
            Complete = perTrainee.Count(entry => entry.Value == mentorsEach),
            Pairs = pairs.Count,
            TotalTenths = fits.Sum(),
            LowestTenths = fits.Count == 0 ? null : fits.Min(),
            SpreadTenths = fits.Count == 0 ? 0 : (int)Math.Round(Math.Sqrt(fits.Average(fit => (fit - mean) * (fit - mean)))),
            Ranks = ranks,
            Blocking = CountBlocking(pairs, mentorsEach),
            BusiestMentor = perMentor.Count == 0 ? 0 : perMentor.Values.Max(),
            ExcludedByOffice = Count(ExcludedByOffice),
            ExcludedByCriterion = Count(FailsCriterion),
            AlreadyTogether = Count(AlreadyTogether),
            AvoidedAfterTalk = Count(AvoidedAfterTalk),
        };
    }

    private static short CellOf(Fit fit, FitImportances importances, TrialVerdict? verdict) =>
        verdict is { IsAvoided: true } ? AvoidedAfterTalk
        : importances.Fails(fit) is not null ? FailsCriterion
        : (short)(verdict?.Weigh(fit.Tenths) ?? fit.Tenths);

    private int Count(short kind) => _cells.Sum(row => row.Count(cell => cell == kind));

    private int CountBlocking(IReadOnlyList<(int Mentor, int Trainee)> pairs, int mentorsEach)
    {
        var chosen = pairs.ToHashSet();
        var trainees = WorstHeld(pairs.Select(pair => (pair.Trainee, _cells[pair.Mentor][pair.Trainee])), Trainees.Select(_ => mentorsEach));
        var mentors = WorstHeld(pairs.Select(pair => (pair.Mentor, _cells[pair.Mentor][pair.Trainee])), Mentors.Select(mentor => mentor.OpenPlaces));
        var blocking = 0;
        for (var mentor = 0; mentor < _cells.Length; mentor++)
        {
            for (var trainee = 0; trainee < trainees.Length; trainee++)
            {
                var tenths = _cells[mentor][trainee];
                if (tenths >= 0 && tenths > mentors[mentor] && tenths > trainees[trainee] && !chosen.Contains((mentor, trainee)))
                {
                    blocking++;
                }
            }
        }

        return blocking;
    }

    // The fit somebody new must exceed: that of the worst held, or anything while there is room.
    private static int[] WorstHeld(IEnumerable<(int Who, short Tenths)> held, IEnumerable<int> rooms)
    {
        var room = rooms.ToArray();
        var worst = Array.ConvertAll(room, places => places > 0 ? int.MaxValue : short.MaxValue);
        foreach (var (who, tenths) in held)
        {
            room[who]--;
            worst[who] = Math.Min(worst[who], tenths);
        }

        return [.. worst.Zip(room, (tenths, left) => left > 0 ? -1 : tenths)];
    }
}
