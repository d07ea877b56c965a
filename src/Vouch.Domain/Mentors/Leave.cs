namespace Vouch.Domain.Mentors;

/// <summary>Days a mentor is away, both ends included. Nobody is reminded, and no promise runs, on these days.</summary>
public sealed record Leave(DateOnly FirstOn, DateOnly LastOn)
{
    public bool Includes(DateOnly day) => FirstOn <= day && day <= LastOn;
}
