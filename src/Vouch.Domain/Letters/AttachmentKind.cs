namespace Vouch.Domain.Letters;

/// <summary>A paper the trainee gives the writer along with the request.</summary>
public enum AttachmentKind
{
    Cv,
    Statement,
}
