namespace Vouch.Domain.Programs;

/// <summary>Visas a program sponsors; <see cref="None"/> is a known no, not an unknown.</summary>
[Flags]
public enum Visas
{
    None = 0,
    J1 = 1,
    H1B = 2,
}
