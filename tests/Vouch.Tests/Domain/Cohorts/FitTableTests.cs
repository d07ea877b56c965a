using CsCheck;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentors;
using Vouch.Tests.Domain.Mentors;

namespace Vouch.Tests.Domain.Cohorts;

/// <summary>The table of fits against single fits, and the report against counting as plainly as possible.</summary>
public sealed class FitTableTests
{
    private sealed record Sample(
        FitTable Table, List<MentorProfile> Mentors, List<TraineeProfile> Trainees, List<(int Mentor, int Trainee)> Pairs, int MentorsEach);

    private static readonly Gen<Sample> Any =
        from mentors in Profiles.AnyMentor.Array[1, 5]
        from trainees in Profiles.AnyTrainee.Array[1, 6]
        from barred in Gen.Int[0, 9].Array[mentors.Length * trainees.Length]
        from taken in Gen.Bool.Array[mentors.Length * trainees.Length]
        from each in Gen.Int[1, 3]
        select Make(mentors, trainees, barred, taken, each);

    [Fact]
    public void Every_pair_has_its_own_fit_or_the_rule_against_it() => Any.Sample(sample =>
    {
        var table = sample.Table;
        for (var mentor = 0; mentor < table.Mentors.Count; mentor++)
        {
            for (var trainee = 0; trainee < table.Trainees.Count; trainee++)
            {
                if (table.TenthsOf(mentor, trainee) is { } tenths)
                {
                    Assert.Equal(Fit.Between(sample.Mentors[mentor], sample.Trainees[trainee], Profiles.Today, FitImportances.Usual.ToWeights()).Tenths, tenths);
                    Assert.Equal(1 + Enumerable.Range(0, table.Mentors.Count).Count(other => table.TenthsOf(other, trainee) > tenths), table.RankOf(mentor, trainee));
                }
            }
        }
    });

    [Fact]
    public void The_report_counts_what_there_is() => Any.Sample(sample =>
    {
        var (table, _, _, pairs, each) = sample;
        var report = table.ReportOf(pairs, each);
        var fits = pairs.Select(pair => table.TenthsOf(pair.Mentor, pair.Trainee)!.Value).ToList();

        Assert.Equal(pairs.Select(pair => pair.Trainee).Distinct().Count(), report.Covered);
        Assert.Equal(fits.Sum(), report.TotalTenths);
        Assert.Equal(fits.Count == 0 ? null : fits.Min(), report.LowestTenths);
        Assert.Equal(pairs.Count, report.Ranks.Sum());
        Assert.Equal(PlainBlocking(sample), report.Blocking);
        Assert.Equal(
            table.Mentors.Count * table.Trainees.Count,
            report.ExcludedByOffice + report.AlreadyTogether + report.ExcludedByCriterion + Possible(table).Count());
    });

    [Fact]
    public void What_was_kept_reads_as_it_was() => Any.Sample(sample =>
    {
        var read = FitTable.Read(sample.Table.Write());

        Assert.Equal(sample.Table.Mentors, read.Mentors);
        Assert.Equal(sample.Table.Trainees, read.Trainees);
        Assert.Equal(sample.Table.Write(), read.Write());
        Assert.Equivalent(sample.Table.ReportOf(sample.Pairs, sample.MentorsEach), read.ReportOf(sample.Pairs, sample.MentorsEach));
    });

    private static Sample Make(MentorDetails[] mentors, TraineeDetails[] trainees, int[] barred, bool[] taken, int each)
    {
        var offered = mentors.Select(details => Profiles.Mentor(details, PersonId.New(Profiles.Now))).ToList();
        var seeking = trainees.Select(details => Profiles.Trainee(details, PersonId.New(Profiles.Now))).ToList();
        var all = offered.SelectMany(mentor => seeking.Select(trainee => (mentor.PersonId, trainee.PersonId))).ToList();
        var table = FitTable.Build(
            FitImportances.Usual,
            offered,
            seeking,
            all.Where((_, at) => barred[at] == 0).ToHashSet(),
            all.Where((_, at) => barred[at] == 1).ToHashSet(),
            new Dictionary<(PersonId, PersonId), TrialVerdict>(),
            Profiles.Today);
        var pairs = new List<(int Mentor, int Trainee)>();
        foreach (var (mentor, trainee) in Possible(table))
        {
            if (taken[(mentor * seeking.Count) + trainee]
                && pairs.Count(pair => pair.Mentor == mentor) < offered[mentor].OpenPlaces
                && pairs.Count(pair => pair.Trainee == trainee) < each)
            {
                pairs.Add((mentor, trainee));
            }
        }

        return new(table, offered, seeking, pairs, each);
    }

    private static IEnumerable<(int Mentor, int Trainee)> Possible(FitTable table) =>
        from mentor in Enumerable.Range(0, table.Mentors.Count)
        from trainee in Enumerable.Range(0, table.Trainees.Count)
        where table.TenthsOf(mentor, trainee) is not null
        select (mentor, trainee);

    private static int PlainBlocking(Sample sample)
    {
        var (table, _, _, pairs, each) = sample;
        return Possible(table).Except(pairs).Count(pair =>
        {
            var fit = table.TenthsOf(pair.Mentor, pair.Trainee);
            var ofMentor = pairs.Where(other => other.Mentor == pair.Mentor).ToList();
            var ofTrainee = pairs.Where(other => other.Trainee == pair.Trainee).ToList();
            return (ofMentor.Count < table.Mentors[pair.Mentor].OpenPlaces || ofMentor.Exists(other => table.TenthsOf(other.Mentor, other.Trainee) < fit))
                && (ofTrainee.Count < each || ofTrainee.Exists(other => table.TenthsOf(other.Mentor, other.Trainee) < fit));
        });
    }
}
