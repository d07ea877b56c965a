namespace Vouch.Domain.Instruments;

public static class InstrumentProblems
{
    public static readonly Problem Answers =
        new("instrument.answers", $"Answer each statement from {MiniIpip.Lowest} to {MiniIpip.Highest}, or skip it.", "Answers");
}
