namespace Vouch.Domain.Programs;

/// <summary>A limit a program states.</summary>
/// <param name="IsRequired">True when applications beyond it are not read; false when it is a preference.</param>
public readonly record struct ProgramLimit(int Value, bool IsRequired);
