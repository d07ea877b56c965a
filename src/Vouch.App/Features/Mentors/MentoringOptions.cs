using Vouch.Domain.Mentors;

namespace Vouch.App.Features.Mentors;

/// <summary>How long a request waits before somebody is reminded or the next is asked. Section <c>Mentoring</c> of the settings.</summary>
public sealed class MentoringOptions
{
    /// <summary>Days after which a mentor who promised nothing is reminded once.</summary>
    public int ReminderDays { get; set; } = 3;

    /// <summary>Days after which a request without an answer is passed on to the trainee's next choice.</summary>
    public int PassOnDays { get; set; } = 7;

    /// <summary>Days a freed place is kept for the first in line.</summary>
    public int OfferDays { get; set; } = 3;

    public RequestPacing Pacing => new(ReminderDays, PassOnDays);

    internal bool IsValid() => ReminderDays is >= 1 and <= 60 && PassOnDays > ReminderDays && PassOnDays <= 90 && OfferDays is >= 1 and <= 30;
}
