namespace Vouch.Domain.Calendars;

/// <summary>What a calendar gave: when its owner is busy, and how much of it could not be read.</summary>
/// <param name="Times">Starts and ends alone.</param>
/// <param name="Entries">How many entries it held, those that do not block time included.</param>
/// <param name="Skipped">How many of them could not be understood; they count as free.</param>
/// <param name="SkippedLine">The line of the file at which the first of those begins; null when there is none.</param>
public sealed record BusyReading(BusyTimes Times, int Entries, int Skipped, int? SkippedLine);
