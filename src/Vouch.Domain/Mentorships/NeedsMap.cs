using Vouch.Domain.Mentors;

namespace Vouch.Domain.Mentorships;

/// <summary>Which of a trainee's needs which mentor covers. One mentor rarely covers all, and need not.</summary>
/// <param name="Mentors">The mentors a trainee has now.</param>
/// <param name="Needs">One row for each need.</param>
public sealed record NeedsMap(IReadOnlyList<NeedsMap.Mentor> Mentors, IReadOnlyList<NeedsMap.Need> Needs)
{
    public static readonly IReadOnlyList<MentoringNeeds> Every =
        [MentoringNeeds.Career, MentoringNeeds.Research, MentoringNeeds.Specialty, MentoringNeeds.Wellbeing, MentoringNeeds.Sponsor];

    public sealed record Mentor(MentorshipId MentorshipId, string Name, MentoringNeeds Covers);

    /// <param name="What">The need.</param>
    /// <param name="IsWanted">Whether the trainee's profile names it.</param>
    /// <param name="CoveredBy">Mentors who cover it, in the order of <see cref="Mentors"/>.</param>
    public sealed record Need(MentoringNeeds What, bool IsWanted, IReadOnlyList<string> CoveredBy)
    {
        public bool IsUncovered => IsWanted && CoveredBy.Count == 0;
    }

    public IEnumerable<Need> Uncovered => Needs.Where(need => need.IsUncovered);

    public static NeedsMap Of(MentoringNeeds wanted, IReadOnlyList<Mentor> mentors) => new(
        mentors,
        [.. Every.Select(need => new Need(need, (wanted & need) != 0, [.. mentors.Where(mentor => (mentor.Covers & need) != 0).Select(mentor => mentor.Name)]))]);
}
