namespace Vouch.Domain.Letters.Files;

/// <summary>One reason a service would refuse a file, or ought not be sent it.</summary>
/// <param name="Code">Stable name.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Source">Where the rule is published.</param>
public sealed record FileViolation(string Code, string Message, string Source);
