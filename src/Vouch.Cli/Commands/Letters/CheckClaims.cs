using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Vouch.Domain.Letters.Checks.Claims;

namespace Vouch.Cli.Commands.Letters;

/// <summary><c>vouch letters claims</c>: evidence and draft on standard input; exit 0 all supported, 1 some not, 2 bad input.</summary>
internal static class CheckClaims
{
    public static Command Create()
    {
        var json = LetterJson.Option();
        var command = new Command("claims", "Point to statements of a draft that the evidence does not support. Reads JSON on standard input.") { json };
        command.SetAction(_ => LetterInput.TryRead("-") is { } input ? Run(input) : CommandLineHost.BadInput);
        return command;
    }

    private static int Run(string input)
    {
        try
        {
            using var document = JsonDocument.Parse(input);
            var root = document.RootElement;
            if (root.Get("draft", "text") is not { ValueKind: JsonValueKind.String } draft || root.Get("evidence") is not { ValueKind: JsonValueKind.Array } evidence)
            {
                Console.Error.WriteLine("Expected {\"evidence\": [{\"id\", \"date\", \"text\"}], \"draft\": …}.");
                return 2;
            }

            string?[] known = [root.Get("applicant", "applicantname").Text(), root.Get("writer", "writername").Text(), root.Get("institution").Text()];
            var unsupported = ClaimCheck.Run([.. evidence.EnumerateArray().Select(Item)], draft.GetString()!, [.. known.OfType<string>()]);
            Console.WriteLine(JsonSerializer.Serialize(new ClaimsOutput(unsupported), LetterJson.Default.ClaimsOutput));
            return unsupported.Count == 0 ? 0 : 1;
        }
        catch (JsonException problem)
        {
            throw new BadInputException($"the input is not JSON: line {problem.LineNumber + 1}");
        }
        catch (InvalidOperationException)
        {
            throw new BadInputException("the input holds half a character (an unpaired surrogate)");
        }
    }

    private static ClaimEvidence Item(JsonElement item)
    {
        var date = item.Get("date", "on").Text();
        var day = date is { Length: >= 10 } && DateOnly.TryParse(date.AsSpan(0, 10), CultureInfo.InvariantCulture, out var on) ? on : (DateOnly?)null;
        return new ClaimEvidence(item.Get("id").Text() ?? "", day, $"{item.Get("text").Text()} {(day is null ? date : "")}".Trim());
    }
}
