using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors.Directory;

/// <summary>
/// What the directory knows of a listed mentor: the words the text search reads and the columns the filters use. Written when
/// the profile is saved; the database keeps <see cref="Name"/> and <see cref="OpenPlaces"/> up to date by itself.
/// </summary>
public sealed class MentorListing
{
    /// <summary>Stands for a promise nobody made when mentors are ordered by theirs.</summary>
    private const int NoPromiseDays = ResponsePromise.LongestDays + 1;

    /// <summary>A wait from which on no place is open.</summary>
    public const int ClosedWait = 100;

    private MentorListing()
    {
    }

    /// <summary>A number, because the full-text index of SQLite knows rows by numbers.</summary>
    public long Id { get; private set; }

    public PersonId MentorId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Specialty and topics in words.</summary>
    public string Field { get; private set; } = "";

    public string Institution { get; private set; } = "";

    /// <summary>What is offered, the languages and what the mentor says of themselves.</summary>
    public string Rest { get; private set; } = "";

    public string Specialty { get; private set; } = "";

    public MentorPosition? Position { get; private set; }

    public Offers Offers { get; private set; }

    public MeetingFormats Formats { get; private set; }

    /// <summary>Lower case, each between bars: <c>|english|spanish|</c>.</summary>
    public string Languages { get; private set; } = "";

    public bool IsAccepting { get; private set; }

    public int OpenPlaces { get; private set; }

    public int PromiseDays { get; private set; }

    /// <summary>Who can answer soonest comes first: below <see cref="ClosedWait"/> a place is open, and the rest is the promise in days. Computed by the database.</summary>
    public int Wait { get; private set; }

    public static MentorListing Of(MentorProfile profile, Person person)
    {
        var listing = new MentorListing { MentorId = profile.PersonId };
        listing.Update(profile, person);
        return listing;
    }

    public static string LanguageKey(string language) => $"|{language.Trim().ToLowerInvariant()}|";

    public void Update(MentorProfile profile, Person person)
    {
        Name = person.Name;
        Field = string.Join(' ', [Vouch.Domain.Mentors.Specialty.Find(profile.Specialty)?.Name ?? "", .. profile.Topics]).Trim();
        Institution = profile.Institution ?? "";
        Rest = string.Join(' ', [.. profile.Offers.Each().Select(offer => offer.Words()), .. profile.Languages, profile.About ?? ""]).Trim();
        Specialty = profile.Specialty ?? "";
        Position = profile.Position;
        Offers = profile.Offers;
        Formats = profile.Formats;
        Languages = profile.Languages.Count == 0 ? "" : $"|{string.Join('|', profile.Languages).ToLowerInvariant()}|";
        IsAccepting = profile.IsAccepting;
        OpenPlaces = profile.OpenPlaces;
        PromiseDays = profile.Promise?.Days ?? NoPromiseDays;
    }
}
