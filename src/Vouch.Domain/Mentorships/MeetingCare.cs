namespace Vouch.Domain.Mentorships;

/// <summary>Who was there in time and who had prepared. Each may be left open.</summary>
public sealed record MeetingCare(bool? TraineeOnTime, bool? MentorOnTime, bool? TraineePrepared, bool? MentorPrepared);
