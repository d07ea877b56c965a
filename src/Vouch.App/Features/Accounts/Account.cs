using Microsoft.AspNetCore.Identity;

namespace Vouch.App.Features.Accounts;

/// <summary>How a person signs in. A person without one acts through signed links only.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public PersonId PersonId { get; set; }
}
