using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Vouch.Domain.Applicants;
using Vouch.Domain.Places;
using Vouch.SmartPick.Files;
using Vouch.Tests.Domain.Seasons;

namespace Vouch.Tests.SmartPick;

/// <summary>The files a visitor takes away are what <c>docs/schemas</c> says. To write the schemas anew set VOUCH_WRITE_SCHEMAS to their folder.</summary>
public sealed class SchemaTests
{
    [Theory]
    [InlineData("profile")]
    [InlineData("answer")]
    [InlineData("rank-list")]
    public void The_schema_is_that_of_the_program(string name)
    {
        var type = name switch
        {
            "profile" => SmartPickJson.House.ApplicantDraft.Type,
            "answer" => SmartPickJson.House.SmartPickView.Type,
            _ => SmartPickJson.House.RankView.Type,
        };
        var made = SmartPickJson.House.Options.GetJsonSchemaAsNode(type, new() { TreatNullObliviousAsNonNullable = true }).ToJsonString(new() { WriteIndented = true, NewLine = "\n" }) + "\n";
        if (Environment.GetEnvironmentVariable("VOUCH_WRITE_SCHEMAS") is { Length: > 0 } folder)
        {
            File.WriteAllText(Path.Combine(folder, $"{name}.schema.json"), made);
        }

        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", $"{name}.schema.json")), made);
    }

    [Fact]
    public void Every_sample_profile_is_a_profile()
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.json");

        Assert.Equal(9, files.Length);
        Assert.All(files, file =>
        {
            var draft = SmartPickFiles.ReadProfile(File.ReadAllText(file)).Value;
            Assert.Empty(ApplicantProfile.From(draft, ThePack.Of2026, States.Shipped).Problems);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(File.ReadAllText(file)), JsonNode.Parse(SmartPickFiles.WriteProfile(draft))));
        });
    }
}
