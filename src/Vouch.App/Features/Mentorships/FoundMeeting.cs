using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

internal sealed record FoundMeeting(Meeting Meeting, Mentorship Mentorship);
