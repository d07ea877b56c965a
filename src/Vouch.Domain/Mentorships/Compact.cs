namespace Vouch.Domain.Mentorships;

/// <summary>
/// One version of the written agreement. A signature belongs to a text: whoever changes the text takes the other's signature
/// off it, and the compact is in force only when both have signed the same words.
/// </summary>
public sealed class Compact
{
    private Compact()
    {
    }

    public CompactId Id { get; private set; }

    public MentorshipId MentorshipId { get; private set; }

    public PersonId TraineeId { get; private set; }

    public PersonId MentorId { get; private set; }

    /// <summary>1 for the first compact of a mentorship; earlier versions are kept.</summary>
    public int Number { get; private set; }

    public CompactStatus Status { get; private set; }

    public CompactTerms TraineeTerms { get; private set; } = null!;

    /// <summary>Equal to <see cref="TraineeTerms"/> until the mentor writes something else.</summary>
    public CompactTerms MentorTerms { get; private set; } = null!;

    /// <summary>Who wrote the text that is now on the table.</summary>
    public Party LatestBy { get; private set; }

    public string TraineeSignature { get; private set; } = "";

    public DateTimeOffset? TraineeSignedAt { get; private set; }

    public string MentorSignature { get; private set; } = "";

    public DateTimeOffset? MentorSignedAt { get; private set; }

    /// <summary>Since when the person whose turn it is has had it.</summary>
    public DateTimeOffset TurnSince { get; private set; }

    /// <summary>When the two look at it again: a month after the first signing, half a year after later ones.</summary>
    public DateOnly? ReviewOn { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>The text on the table.</summary>
    public CompactTerms Terms => LatestBy is Party.Mentor ? MentorTerms : TraineeTerms;

    public IReadOnlyList<CompactDifference> Differences => TraineeTerms.DifferencesTo(MentorTerms);

    /// <summary>Whose answer the compact waits for; null once it is in force.</summary>
    public Party? Turn => Status switch
    {
        CompactStatus.Draft or CompactStatus.WithTrainee => Party.Trainee,
        CompactStatus.WithMentor => Party.Mentor,
        _ => null,
    };

    /// <summary>The trainee writes a first text, or the next version after <paramref name="previous"/>.</summary>
    public static Result<Compact> Draft(
        Mentorship mentorship, PersonId by, CompactTerms terms, Compact? previous, DateTimeOffset now)
    {
        if (mentorship.RefusesWorkBy(by) is { } refusal)
        {
            return refusal;
        }

        if (by != mentorship.TraineeId)
        {
            return CompactProblems.OnlyTheTraineeDrafts;
        }

        if (previous is not null && previous.Status is not CompactStatus.InForce)
        {
            return CompactProblems.OneAtATime;
        }

        var checkedTerms = terms.Checked();
        return checkedTerms.Problem is { } problem
            ? problem
            : new Compact
            {
                Id = CompactId.New(now),
                MentorshipId = mentorship.Id,
                TraineeId = mentorship.TraineeId,
                MentorId = mentorship.MentorId,
                Number = (previous?.Number ?? 0) + 1,
                TraineeTerms = checkedTerms.Value,
                MentorTerms = checkedTerms.Value,
                TurnSince = now,
                CreatedAt = now,
            };
    }

    /// <summary>A draft is the trainee's own until it is sent; from then on the pair sees it.</summary>
    /// <summary>One of the two was erased: what was agreed stays with the other, without the name that stood below it.</summary>
    public void Unname(PersonId person)
    {
        if (person == TraineeId && TraineeSignature.Length > 0)
        {
            TraineeSignature = "a former trainee";
        }

        if (person == MentorId && MentorSignature.Length > 0)
        {
            MentorSignature = "a former mentor";
        }
    }

    public bool MayBeSeenBy(PersonId reader) =>
        reader == TraineeId || (reader == MentorId && Status is not CompactStatus.Draft);

    /// <summary>The trainee rewrites the text; it has to be signed again by both.</summary>
    public Problem? Rewrite(PersonId by, CompactTerms terms, DateTimeOffset now)
    {
        if (by != TraineeId)
        {
            return MayBeSeenBy(by) ? CompactProblems.OnlyTheTraineeDrafts : Problem.NotFound;
        }

        if (Turn is null)
        {
            return CompactProblems.InForce;
        }

        var checkedTerms = terms.Checked();
        if (checkedTerms.Problem is { } problem)
        {
            return problem;
        }

        (TraineeTerms, MentorTerms, LatestBy) = (checkedTerms.Value, checkedTerms.Value, Party.Trainee);
        (TraineeSignature, TraineeSignedAt, MentorSignature, MentorSignedAt) = ("", null, "", null);
        (Status, TurnSince) = (CompactStatus.Draft, now);
        return null;
    }

    /// <summary>The mentor signs the trainee's text, or changes it and signs the change.</summary>
    public Problem? Answer(PersonId by, CompactTerms terms, string signature, DateTimeOffset now)
    {
        if (by != MentorId || !MayBeSeenBy(by))
        {
            return Problem.NotFound;
        }

        if (Status is not CompactStatus.WithMentor)
        {
            return Turn is null ? CompactProblems.InForce : CompactProblems.NotYourTurn;
        }

        var checkedTerms = terms.Checked();
        if (checkedTerms.Problem is { } problem)
        {
            return problem;
        }

        if (!Wording.Says(ref signature, 120))
        {
            return CompactProblems.SignatureName;
        }

        (MentorSignature, MentorSignedAt, MentorTerms) = (signature, now, checkedTerms.Value);
        if (MentorTerms == TraineeTerms)
        {
            ComeIntoForce(now);
            return null;
        }

        (LatestBy, TraineeSignature, TraineeSignedAt) = (Party.Mentor, "", null);
        (Status, TurnSince) = (CompactStatus.WithTrainee, now);
        return null;
    }

    /// <summary>The trainee signs: their own text, which then goes to the mentor, or the mentor's, which is then in force.</summary>
    public Problem? SignAsTrainee(PersonId by, string signature, DateTimeOffset now)
    {
        if (by != TraineeId)
        {
            return Problem.NotFound;
        }

        if (Turn is not Party.Trainee)
        {
            return Turn is null ? CompactProblems.InForce : CompactProblems.AlreadySigned;
        }

        if (!Wording.Says(ref signature, 120))
        {
            return CompactProblems.SignatureName;
        }

        (TraineeSignature, TraineeSignedAt) = (signature, now);
        if (Status is CompactStatus.WithTrainee)
        {
            ComeIntoForce(now);
        }
        else
        {
            (Status, TurnSince) = (CompactStatus.WithMentor, now);
        }

        return null;
    }

    /// <summary>The two have looked at it again and keep it as it is for another half year.</summary>
    public Problem? Keep(PersonId by, DateOnly today)
    {
        if (!MayBeSeenBy(by))
        {
            return Problem.NotFound;
        }

        if (Status is not CompactStatus.InForce)
        {
            return CompactProblems.NotInForce;
        }

        ReviewOn = today.AddMonths(6);
        return null;
    }

    /// <summary>A later version has come into force.</summary>
    /// <exception cref="InvalidOperationException">The later version is not in force, or is of another mentorship.</exception>
    public void GiveWayTo(Compact later)
    {
        if (later.Status is not CompactStatus.InForce || later.MentorshipId != MentorshipId || later.Number <= Number)
        {
            throw new InvalidOperationException("Only a later version in force replaces a compact.");
        }

        Status = CompactStatus.Superseded;
    }

    private void ComeIntoForce(DateTimeOffset now)
    {
        (Status, TurnSince) = (CompactStatus.InForce, now);
        ReviewOn = DateOnly.FromDateTime(now.UtcDateTime).AddMonths(Number == 1 ? 1 : 6);
    }
}
