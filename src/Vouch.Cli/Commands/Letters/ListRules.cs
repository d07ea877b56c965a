using System.CommandLine;
using System.Text.Json;
using Vouch.Domain.Letters.Checks;

namespace Vouch.Cli.Commands.Letters;

/// <summary><c>vouch letters rules</c>: every rule with its category, reason and source.</summary>
internal static class ListRules
{
    public static Command Create()
    {
        var json = LetterJson.Option();
        var command = new Command("rules", "List every rule with its reason and source.") { json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(new RulesOutput(LetterCheck.Rules), LetterJson.Default.RulesOutput));
                return 0;
            }

            foreach (var rule in LetterCheck.Rules)
            {
                Console.WriteLine($"{rule.Rule,-28} {rule.Category,-24} {rule.Why}");
            }

            return 0;
        });
        return command;
    }
}
