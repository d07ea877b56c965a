namespace Vouch.Engine.Markets;

/// <summary>The four groups by which the Match publishes its figures; the value is the index in every array "by type".</summary>
public enum ApplicantType
{
    /// <summary>Senior of a US school that grants the MD.</summary>
    UsMd = 0,

    /// <summary>Senior of a US school that grants the DO.</summary>
    UsDo = 1,

    /// <summary>US citizen who graduated from a school outside the United States and Canada.</summary>
    UsImg = 2,

    /// <summary>Graduate of a school outside the United States and Canada who is not a US citizen.</summary>
    NonUsImg = 3,
}
