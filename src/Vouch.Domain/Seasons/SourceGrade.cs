namespace Vouch.Domain.Seasons;

/// <summary>How close we stand to the page that first printed a figure.</summary>
public enum SourceGrade
{
    /// <summary>The publisher's own text.</summary>
    A,

    /// <summary>One other party's transcription of the publisher's table.</summary>
    B,

    /// <summary>Second hand, undated, or known to disagree with another page.</summary>
    C,
}
