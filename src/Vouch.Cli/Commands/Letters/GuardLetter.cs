using System.CommandLine;
using System.Text.Json;
using Vouch.Domain.Letters.Checks.Guards;

namespace Vouch.Cli.Commands.Letters;

/// <summary><c>vouch letters guards</c>: one item (<c>text</c>, <c>context</c>) on standard input; exit 0 clear, 1 guarded, 2 bad input.</summary>
internal static class GuardLetter
{
    public static Command Create()
    {
        var json = LetterJson.Option();
        var command = new Command("guards", "Look for signs that this is the wrong letter. Reads JSON on standard input.") { json };
        command.SetAction(_ => LetterInput.TryRead("-") is { } input ? Run(input) : CommandLineHost.BadInput);
        return command;
    }

    private static int Run(string input)
    {
        try
        {
            using var document = JsonDocument.Parse(input);
            var root = document.RootElement;
            if (root.Get("text", "letter", "draft") is not { ValueKind: JsonValueKind.String } text)
            {
                Console.Error.WriteLine("The item has no text: expected {\"text\": …, \"context\": …}.");
                return 2;
            }

            var guards = LetterGuards.Run(text.GetString()!, Context(root.Get("context") ?? root));
            Console.WriteLine(JsonSerializer.Serialize(new GuardsOutput(guards), LetterJson.Default.GuardsOutput));
            return guards.Count == 0 ? 0 : 1;
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

    private static GuardContext Context(JsonElement context)
    {
        var applicant = context.Get("applicant", "applicantname", "name", "trainee");
        return new GuardContext
        {
            ApplicantName = applicant.Text(),
            Pronouns = context.Get("pronouns", "applicantpronouns", "pronoun").Text() ?? applicant?.Get("pronouns", "pronoun").Text(),
            WriterName = context.Get("writer", "writername", "author").Text(),
            Specialty = context.Get("specialty", "applicantspecialty", "specialtyappliedto").Text() ?? applicant?.Get("specialty").Text(),
            Addressee = context.Get("addressee", "addressedto", "recipient").Text(),
            OtherTrainees = context.Get("othertrainees", "othertraineenames", "trainees", "others").Texts(),
            OtherLetters =
            [
                .. context.Get("otherletters", "previousletters", "earlierletters", "priorletters", "pastletters", "letters", "writerletters", "corpus").Letters(),
                .. context.Get("othertrainees", "trainees", "others").Letters(),
            ],
        };
    }
}
