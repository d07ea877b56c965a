using Vouch.Domain.Places;
using Vouch.Domain.Programs;
using Vouch.SmartPick.Proof;
using Vouch.Tests.Domain.Seasons;

namespace Vouch.Tests.SmartPick;

public sealed class ListProofTests
{
    [Fact]
    public void Lists_identities_bills_and_names_hold()
    {
        var directory = ProgramDirectory.Of(
            DemonstrationDirectory.Name, DemonstrationDirectory.Make(ThePack.Of2026, States.Shipped, DemonstrationDirectory.ShippedSeed));

        ProofRow[] rows =
        [
            .. ListProof.Rows(TestContext.Current.CancellationToken),
            .. FactProof.Rows(ThePack.Of2026, States.Shipped, directory, "child-neurology"),
        ];

        Assert.True(rows.Length >= 10);
        Assert.All(rows, row => Assert.True(row.Holds, row.ToString()));
    }
}
