using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Vouch.App.Features.Accounts;
using Vouch.App.Features.Letters;

namespace Vouch.Web.Host;

/// <summary>The server's verbs: <c>run</c> (the default) and those that need its database.</summary>
public static class ServerCommands
{
    private const string Usage =
        """
        usage: vouch-server [VERB] [--data FOLDER] [--port N | --urls URL] [--role web|worker|all]

          run                           serve (the default)
          migrate                       bring the database to this version
          admin create NAME EMAIL       make the first administrator; the password is read from VOUCH_ADMIN_PASSWORD
          import programs FILE          take over the real list of programs: the NRMP Program Results PDF, or a CSV;
                                        --dry-run only reports
          letters rotate-key            sign letters with a new key from now on; what was signed stays valid
          fill --trainees N [--seed S]  fill an empty database with simulated schools of 240 fictional trainees and 60
                                        mentors each and a year of records, for load tests
          demo                          walk the whole case headless and write what came of it;
                                        --directory FILE uses real programs, --out FOLDER says where (.vouch/demo)
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var words = args.TakeWhile(word => !word.StartsWith('-')).ToArray();
        var options = args[words.Length..];
        switch (words)
        {
            case [] or ["run"]:
                return await ServeAsync(VouchHost.Build(options));

            case ["migrate"]:
                await VouchHost.PrepareAsync(VouchHost.Build(options));
                return 0;

            case ["admin", "create", var name, var email]:
                return await CreateAdministratorAsync(VouchHost.Build(options), name, email);

            case ["import", "programs", var file]:
                return await ImportAsync(file, options);

            case ["letters", "rotate-key"]:
                return await RotateSigningKeyAsync(VouchHost.Build(options));

            case ["fill"]:
                return await FillCommand.RunAsync(options, Console.Out, Console.Error, CancellationToken.None);

            case ["demo"]:
                return await DemoCommand.RunAsync(options, Console.Out, Console.Error, CancellationToken.None);

            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }

    private static async Task<int> ServeAsync(WebApplication app)
    {
        await VouchHost.PrepareAsync(app);
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (OptionsValidationException e)
        {
            await Console.Error.WriteLineAsync($"The settings do not fit: {string.Join(" ", e.Failures)}");
            return 2;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{e.Message.TrimEnd('.')}. Something else serves there; choose another with --port N.");
            return 1;
        }
    }

    private static async Task<int> ImportAsync(string file, string[] options)
    {
        var app = VouchHost.Build([.. options.Where(option => option != "--dry-run")]);
        await VouchHost.PrepareAsync(app);
        return await ImportCommand.RunAsync(file, options.Contains("--dry-run"), app.Services, Console.Out, Console.Error, CancellationToken.None);
    }

    private static async Task<int> RotateSigningKeyAsync(WebApplication app)
    {
        await VouchHost.PrepareAsync(app);
        await using var scope = app.Services.CreateAsyncScope();
        var key = await scope.ServiceProvider.GetRequiredService<RotateSigningKey>().ExecuteAsync(CancellationToken.None);
        await Console.Out.WriteLineAsync($"Letters are signed with key {key} from now on.");
        return 0;
    }

    private static async Task<int> CreateAdministratorAsync(WebApplication app, string name, string email)
    {
        if (Environment.GetEnvironmentVariable("VOUCH_ADMIN_PASSWORD") is not { Length: > 0 } password)
        {
            await Console.Error.WriteLineAsync("Set VOUCH_ADMIN_PASSWORD to the password of the new administrator, then repeat.");
            return 2;
        }

        await VouchHost.PrepareAsync(app);
        await using var scope = app.Services.CreateAsyncScope();
        var problem = await scope.ServiceProvider.GetRequiredService<CreateFirstAdministrator>()
            .ExecuteAsync(new(name, email, password, SignIn: false), CancellationToken.None);
        await (problem is null ? Console.Out : Console.Error).WriteLineAsync(problem?.Message ?? $"{email} is the administrator.");
        return problem is null ? 0 : 1;
    }
}
