using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>A mentor's own profile, ready to be edited; empty for somebody who has none yet.</summary>
public sealed class GetOwnMentorProfile(AppDbContext db)
{
    public sealed record View(MentorDetails Details, int PlacesTaken, string TimeZone, bool Exists);

    public async Task<View> ExecuteAsync(PersonId person, CancellationToken cancellationToken)
    {
        var zone = await db.Set<Person>().Where(p => p.Id == person).Select(p => p.TimeZone).SingleAsync(cancellationToken);
        var profile = await db.Set<MentorProfile>().AsNoTracking().SingleOrDefaultAsync(p => p.PersonId == person, cancellationToken);
        return profile is null
            ? new(new MentorDetails(), 0, zone, Exists: false)
            : new(
                new MentorDetails
                {
                    Specialty = profile.Specialty,
                    Topics = profile.Topics,
                    Institution = profile.Institution,
                    Position = profile.Position,
                    Languages = profile.Languages,
                    Offers = profile.Offers,
                    Capacity = profile.Capacity,
                    Rhythm = profile.Rhythm,
                    Formats = profile.Formats,
                    Availability = profile.Availability,
                    Promise = profile.Promise,
                    Leaves = profile.Leaves,
                    Style = profile.Style,
                    Values = profile.Values,
                    About = profile.About,
                    IsAccepting = profile.IsAccepting,
                    IsListed = profile.IsListed,
                },
                profile.PlacesTaken, zone, Exists: true);
    }
}
