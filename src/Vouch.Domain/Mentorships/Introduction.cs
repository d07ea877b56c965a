using Vouch.Domain.People;

namespace Vouch.Domain.Mentorships;

/// <summary>
/// A mentor brings the trainee and somebody else together, when both want it. Neither has the other's address before both said yes, and
/// a no is nobody's news: it looks like an answer that did not come.
/// </summary>
public sealed class Introduction
{
    /// <summary>Days until it comes to nothing by itself, counted from each step.</summary>
    public const int DaysOpen = 21;

    /// <summary>At most so many open at once in one mentorship: an introduction is a favor.</summary>
    public const int MostOpen = 5;

    private Introduction()
    {
    }

    public IntroductionId Id { get; private set; }

    public MentorshipId MentorshipId { get; private set; }

    public PersonId TraineeId { get; private set; }

    public PersonId MentorId { get; private set; }

    public IntroductionStatus Status { get; private set; }

    /// <summary>What the trainee hopes for, when they asked.</summary>
    public string Hope { get; private set; } = "";

    /// <summary>Who the trainee is to meet; empty while the mentor has not named anybody.</summary>
    public string OtherName { get; private set; } = "";

    /// <summary>Erased when nothing came of it.</summary>
    public Confidential? OtherEmail { get; private set; }

    /// <summary>The mentor's words to both: who they are to each other and why they should meet.</summary>
    public string Words { get; private set; } = "";

    public DateTimeOffset ChangedAt { get; private set; }

    public DateOnly OpenThrough { get; private set; }

    public int Version { get; private set; }

    /// <summary>Whose no it was; null when it was the other person's, or the time that ran out.</summary>
    public PersonId? ClosedBy { get; private set; }

    /// <summary>Where it stood when somebody said no.</summary>
    public IntroductionStatus ClosedFrom { get; private set; }

    public bool IsOpen => Status is IntroductionStatus.WithMentor or IntroductionStatus.WithTrainee or IntroductionStatus.WithOther;

    /// <summary>The trainee asks the mentor to introduce them to somebody.</summary>
    public static Result<Introduction> AskFor(Mentorship mentorship, PersonId by, string hope, int alreadyOpen, DateTimeOffset now)
    {
        if (Refuses(mentorship, by, mentorship.TraineeId, alreadyOpen) is { } refusal)
        {
            return refusal;
        }

        if (!Wording.Says(ref hope, 1000))
        {
            return IntroductionProblems.Hope;
        }

        var introduction = Of(mentorship, IntroductionStatus.WithMentor, now);
        introduction.Hope = hope;
        return introduction;
    }

    /// <summary>The mentor offers to introduce the trainee to somebody; the trainee is asked first.</summary>
    public static Result<Introduction> Offer(
        Mentorship mentorship, PersonId by, IntroductionOffer offer, Person trainee, Person mentor, int alreadyOpen, DateTimeOffset now)
    {
        if (Refuses(mentorship, by, mentorship.MentorId, alreadyOpen) is { } refusal)
        {
            return refusal;
        }

        var introduction = Of(mentorship, IntroductionStatus.WithTrainee, now);
        return introduction.Take(offer, trainee, mentor) is { } problem ? problem : introduction;
    }

    /// <summary>The mentor names somebody; the trainee, having asked, has said yes already.</summary>
    public Problem? Name(PersonId by, IntroductionOffer offer, Person trainee, Person mentor, DateTimeOffset now)
    {
        if (by != MentorId)
        {
            return Problem.NotFound;
        }

        if (Status is not IntroductionStatus.WithMentor)
        {
            return IntroductionProblems.Answered;
        }

        return Take(offer, trainee, mentor) ?? Move(IntroductionStatus.WithOther, now);
    }

    /// <summary>The trainee says whether they want it.</summary>
    public Problem? AnswerAsTrainee(PersonId by, bool yes, DateTimeOffset now) =>
        by != TraineeId ? Problem.NotFound
        : Status is not IntroductionStatus.WithTrainee ? IntroductionProblems.Answered
        : Move(yes ? IntroductionStatus.WithOther : IntroductionStatus.Closed, now, by);

    /// <summary>The other person, who has only a link, says whether they want it.</summary>
    public Problem? AnswerAsOther(bool yes, DateTimeOffset now) =>
        Status is not IntroductionStatus.WithOther || DateOnly.FromDateTime(now.UtcDateTime) > OpenThrough ? IntroductionProblems.Answered
        : Move(yes ? IntroductionStatus.Made : IntroductionStatus.Closed, now);

    /// <summary>The mentor would rather not, or whoever began it takes it back.</summary>
    public Problem? LetGo(PersonId by, DateTimeOffset now) =>
        by != MentorId && by != TraineeId ? Problem.NotFound
        : !IsOpen ? IntroductionProblems.Answered
        : Move(IntroductionStatus.Closed, now, by);

    /// <summary>Its day is over, or the mentorship ended, and nothing came of it.</summary>
    public void Expire(DateTimeOffset now)
    {
        if (IsOpen)
        {
            Move(IntroductionStatus.Closed, now);
        }
    }

    public bool MayBeSeenBy(PersonId reader) => reader == TraineeId || reader == MentorId;

    /// <summary>
    /// What a reader is told. Who said no knows it is closed; for the others it waits for the other person until its day is over, as it
    /// would if nobody had answered.
    /// </summary>
    public IntroductionStatus StatusFor(PersonId reader, DateOnly today) =>
        IsOpen && today > OpenThrough ? IntroductionStatus.Closed
        : Status is not IntroductionStatus.Closed || today > OpenThrough ? Status
        : ClosedBy == reader ? IntroductionStatus.Closed
        : OtherName.Length > 0 ? ClosedFrom : IntroductionStatus.WithMentor;

    private static Introduction Of(Mentorship mentorship, IntroductionStatus status, DateTimeOffset now)
    {
        var introduction = new Introduction
        {
            Id = IntroductionId.New(now),
            MentorshipId = mentorship.Id,
            TraineeId = mentorship.TraineeId,
            MentorId = mentorship.MentorId,
        };
        introduction.Move(status, now);
        return introduction;
    }

    private static Problem? Refuses(Mentorship mentorship, PersonId by, PersonId expected, int alreadyOpen) =>
        mentorship.RefusesWorkBy(by) is { } refusal ? refusal
        : by != expected ? Problem.NotFound
        : alreadyOpen >= MostOpen ? IntroductionProblems.TooMany
        : null;

    private Problem? Take(IntroductionOffer offer, Person trainee, Person mentor)
    {
        var (name, words) = (offer.Name, offer.Words);
        if (!Wording.Says(ref name, 120) || name.Contains('\n', StringComparison.Ordinal))
        {
            return IntroductionProblems.OtherName;
        }

        var email = Person.NormalizeEmail(offer.Email);
        if (!Person.LooksLikeEmail(email))
        {
            return IntroductionProblems.OtherEmail;
        }

        if (email == trainee.Email || email == mentor.Email)
        {
            return IntroductionProblems.OneOfTheTwo;
        }

        if (!Wording.Says(ref words, 2000))
        {
            return IntroductionProblems.Words;
        }

        (OtherName, OtherEmail, Words) = (name, Confidential.Of(email), words);
        return null;
    }

    private Problem? Move(IntroductionStatus status, DateTimeOffset now, PersonId? by = null)
    {
        if (status is IntroductionStatus.Closed)
        {
            (ClosedFrom, ClosedBy, OtherEmail) = (Status, by, null);
        }
        else
        {
            OpenThrough = DateOnly.FromDateTime(now.UtcDateTime).AddDays(DaysOpen);
        }

        (Status, ChangedAt) = (status, now);
        return null;
    }
}
