using Vouch.Domain.Mentors;

namespace Vouch.Domain.Cohorts;

/// <summary>A class or group whose trainees an office brings together with mentors, all at once.</summary>
public sealed class Cohort
{
    public const int NameLength = 120;

    /// <summary>So many mentors a trainee may be given at once.</summary>
    public const int MostMentorsEach = 3;

    private Cohort()
    {
    }

    public CohortId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Mentors every trainee of the cohort shall have, 1 to <see cref="MostMentorsEach"/>.</summary>
    public int MentorsEach { get; private set; } = 1;

    public FitImportances Importances { get; private set; } = FitImportances.Usual;

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Raised by each save; one built on an older version is refused.</summary>
    public int Version { get; private set; }

    public static Result<Cohort> Create(string? name, int mentorsEach, DateTimeOffset now)
    {
        var cohort = new Cohort { Id = CohortId.New(now), CreatedAt = now };
        return cohort.Edit(name, mentorsEach) is { } problem ? problem : cohort;
    }

    public Problem? Edit(string? name, int mentorsEach)
    {
        name = (name ?? "").Trim();
        if (name.Length is 0 or > NameLength)
        {
            return CohortProblems.Name;
        }

        if (mentorsEach is < 1 or > MostMentorsEach)
        {
            return CohortProblems.MentorsEach;
        }

        (Name, MentorsEach) = (name, mentorsEach);
        return null;
    }

    public Problem? Weigh(IReadOnlyList<Importance> importances)
    {
        var read = FitImportances.Of(importances);
        if (read.Problem is { } problem)
        {
            return problem;
        }

        Importances = read.Value;
        return null;
    }
}
