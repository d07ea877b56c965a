using Vouch.Domain.People;

namespace Vouch.App.Demonstration;

/// <summary>The people of the case. Their names and addresses belong to nobody: no mail reaches the domain kept for examples.</summary>
internal sealed class Cast
{
    public const string TimeZone = "America/Chicago";

    private Cast(DateTimeOffset now)
    {
        Maya = Named("Maya Thornley", TraineeEmail, Roles.Trainee, now);
        Elmworth = Named("Dr. Ruth Elmworth", MentorEmail, Roles.Mentor, now);
        Oakgrove = Named("Dr. Luis Oakgrove", "luis.oakgrove@vouch.example", Roles.Mentor, now);
        Selwick = Named("Dr. Hana Selwick", "hana.selwick@vouch.example", Roles.Mentor, now);
        Pellford = Named("Dr. Theo Pellford", "theo.pellford@vouch.example", Roles.Mentor, now);
        Marlow = Named("Dr. Nadia Marlow", "nadia.marlow@vouch.example", Roles.Mentor, now);
        Jonas = Named("Jonas Fairfield", NewcomerEmail, Roles.Trainee, now);
        Tomas = Named("Tomás Ashby", "tomas.ashby@vouch.example", Roles.Trainee, now);
        Advisor = Named("Amara Kellgate", AdvisorEmail, Roles.Advisor | Roles.Administrator, now);
    }

    public const string TraineeEmail = "maya.thornley@vouch.example";
    public const string MentorEmail = "ruth.elmworth@vouch.example";
    public const string NewcomerEmail = "jonas.fairfield@vouch.example";
    public const string AdvisorEmail = "amara.kellgate@vouch.example";

    /// <summary>The trainee of the case: from college to her residency applications.</summary>
    public Person Maya { get; }

    /// <summary>Her mentor from the first day.</summary>
    public Person Elmworth { get; }

    /// <summary>A mentor who cannot write a strong letter and says so.</summary>
    public Person Oakgrove { get; }

    public Person Selwick { get; }

    public Person Pellford { get; }

    /// <summary>A mentor who is still writing.</summary>
    public Person Marlow { get; }

    /// <summary>A trainee who is just starting.</summary>
    public Person Jonas { get; }

    /// <summary>A trainee whose request waits with Maya's mentor.</summary>
    public Person Tomas { get; }

    public Person Advisor { get; }

    public IEnumerable<Person> Mentors => [Elmworth, Oakgrove, Selwick, Pellford, Marlow];

    /// <summary>Those one may be in a demonstration.</summary>
    public IEnumerable<Person> Choosable => [Maya, Elmworth, Jonas, Advisor];

    public IEnumerable<Person> Everybody => [Maya, .. Mentors, Jonas, Tomas, Advisor];

    public static Cast Assemble(DateTimeOffset now) => new(now);

    private static Person Named(string name, string email, Roles roles, DateTimeOffset now)
    {
        var person = Person.Create(name, email, roles, now, isFictional: true).Value;
        return person.MoveTo(TimeZone) is { } problem ? throw new InvalidOperationException(problem.Message) : person;
    }
}
