namespace Vouch.Domain.Letters.Readiness;

/// <summary>How well the record supports one aspect of a letter.</summary>
public enum Support
{
    Missing,
    Thin,
    Good,
}
