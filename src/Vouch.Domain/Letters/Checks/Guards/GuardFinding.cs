namespace Vouch.Domain.Letters.Checks.Guards;

/// <summary>A sign that this is the wrong letter; it blocks signing until it is mended or declared right.</summary>
/// <param name="Guard">One of the names in <see cref="LetterGuards"/>.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Text">The words.</param>
/// <param name="Why">What seems wrong.</param>
public sealed record GuardFinding(string Guard, int Start, int End, string Text, string Why);
