using System.CommandLine;
using System.Text.Json;
using Vouch.Domain.Letters.Files;
using Vouch.Pdf;

namespace Vouch.Cli.Commands.Letters;

/// <summary><c>vouch letters check-file FILE --service eras</c>: exit 0 accepted, 1 refused, 2 no such file or service.</summary>
internal static class CheckFile
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The letter file." };
        var service = new Option<string>("--service") { Description = $"One of {string.Join(", ", FileProfile.All.Select(p => p.Service))}.", DefaultValueFactory = _ => "safe" };
        var applicant = new Option<string?>("--applicant") { Description = "The applicant's name, for services that ask for it on the letter." };
        var json = LetterJson.Option();
        var command = new Command("check-file", "Check a letter file against a service's published rules.") { file, service, applicant, json };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(service)!, parsed.GetValue(applicant), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string file, string service, string? applicant, bool json)
    {
        if (FileProfile.Find(service) is not { } profile)
        {
            Console.Error.WriteLine($"There is no service '{service}'. Known: {string.Join(", ", FileProfile.All.Select(p => p.Service))}.");
            return 2;
        }

        byte[] content;
        try
        {
            content = File.ReadAllBytes(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{file}: the file cannot be read.");
            return 2;
        }

        var violations = FileRules.Check(PdfFactsReader.Read(Path.GetFileName(file), content), profile, applicant);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new FileOutput(file, profile.Service, violations.Count == 0, violations), LetterJson.Default.FileOutput));
        }
        else
        {
            Console.WriteLine(violations.Count == 0 ? $"{file}: nothing to object for {profile.Name}." : $"{file}: {violations.Count} objections for {profile.Name}.");
            foreach (var violation in violations)
            {
                Console.WriteLine($"  {violation.Code}: {violation.Message}");
            }
        }

        return violations.Count == 0 ? 0 : 1;
    }
}
