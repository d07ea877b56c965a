using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App.Persistence;
using Vouch.Domain.People;

namespace Vouch.App.Features.Accounts;

/// <summary>What a signed-in person carries: who they are here, their name, and each of their roles.</summary>
public sealed class PersonClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options, AppDbContext db)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    /// <summary>The claim that holds the <see cref="PersonId"/>.</summary>
    public const string PersonIdClaim = "vouch:person";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var person = await db.Set<Person>().AsNoTracking().SingleAsync(candidate => candidate.Id == user.PersonId);
        identity.AddClaim(new Claim(PersonIdClaim, person.Id.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.GivenName, person.Name));
        foreach (var role in Enum.GetValues<Roles>().Where(role => role != Roles.None && person.Is(role)))
        {
            identity.AddClaim(new Claim(Options.ClaimsIdentity.RoleClaimType, role.ToString()));
        }

        return identity;
    }
}
