namespace Vouch.Domain.Seasons;

/// <summary>What a position in the specialty is.</summary>
public enum SpecialtyKind
{
    /// <summary>The whole training from the first year.</summary>
    Categorical,

    /// <summary>Mostly from the second year; a preliminary or transitional year is found separately.</summary>
    Advanced,

    /// <summary>One year only.</summary>
    Preliminary,

    /// <summary>A primary-care track of a categorical specialty with its own codes.</summary>
    Primary,

    /// <summary>Training in two or more specialties together.</summary>
    Combined,
}
