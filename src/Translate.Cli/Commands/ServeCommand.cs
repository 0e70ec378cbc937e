using System.CommandLine;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Translate.Core.Problems;
using Translate.Hosting;
using Translate.Review.Security;
using Translate.Server;
using Translate.Server.Security;

namespace Translate.Cli.Commands;

/// <summary><c>translate serve</c>.</summary>
internal static class ServeCommand
{
    private static readonly Option<string?> Address = new("--address")
    {
        Description =
            "Address to listen on. Any but this computer's own needs --certificate. Default: the Serve:Address setting (127.0.0.1).",
        HelpName = "address",
    };
    private static readonly Option<int?> Port = NumberOption.Create<int>(
        "--port",
        0,
        65_535,
        "Port; 0 for any free one. Default: the Serve:Port setting (8080)."
    );
    private static readonly Option<string?> Certificate = new("--certificate")
    {
        Description =
            $"Certificate with key: a .pem file, or a .pfx file with its password in {ServerCertificate.PasswordVariable}. Default: the Serve:Certificate setting (none).",
        HelpName = "file",
    };
    private static readonly Option<string?> Users = ServeUsersCommand.UsersOption();
    private static readonly Option<string?> Folder = new("--folder")
    {
        Description = "Folder for jobs, their results and the audit log. Default: the Serve:Folder setting (.translate/serve).",
        HelpName = "folder",
    };
    private static readonly Option<string?> Engine = new("--engine", "-e")
    {
        Description = "Engine that translates; see 'translate engines'. Default: auto, the best that needs no service.",
        HelpName = "name",
    };
    private static readonly Option<string?> Glossary = GlossaryCommand.GlossaryOption();
    private static readonly Option<string?> Memory = new("--memory", "-m")
    {
        Description = "Translation memory. Default: the Memory setting (.translate/memory.db).",
        HelpName = "file",
    };
    private static readonly Option<long?> MaxChars = NumberOption.Create<long>(
        "--max-chars",
        0,
        max: null,
        "Ask the engine for no more characters until the service ends. Default: the Budget:MaxCharacters setting (none)."
    );

    public static Command Create()
    {
        var command = new CliCommand(
            "serve",
            "Serve translation, glossary, memory and the review page to many users over HTTP. Ctrl-C ends it.",
            "translate serve --port 8080"
        )
        {
            Address,
            Port,
            Certificate,
            Users,
            Folder,
            Engine,
            Glossary,
            Memory,
            MaxChars,
            ServeUsersCommand.Create(),
        };
        command.SetHandler(ServeAsync);
        return command;
    }

    private static async Task<int> ServeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var settings = GetSettings(context);
        var users = ServeUsersCommand.GetPath(context, Users);
        if (new UserFile(users).Read().Count == 0)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    "nobody may use the service yet",
                    "Add a user with 'translate serve users add NAME --role admin'"
                )
                {
                    File = users,
                }
            );
        }

        using var certificate = ReadCertificate(context, settings);
        var pipelines = new PipelineOptions
        {
            Engine = context.GetValue(Engine),
            Glossary = context.GetValue(Glossary),
            Memory = context.GetValue(Memory),
            MaxCharacters = context.GetValue(MaxChars),
            OnWarning = Console.Error.WriteLine,
        };
        var queue = QueueAccess.Find(context, Memory) is { } database ? new ServerQueue(database, QueueAccess.GetFiles(context)) : null;
        var options = new ServerOptions
        {
            Settings = settings,
            Users = users,
            Folder = context.GetValue(Folder) ?? context.Configuration.Resolve(settings.Folder),
            Glossary = GlossaryCommand.GetPath(context, Glossary),
            Queue = queue,
            Certificate = certificate,
            OnMessage = Console.Error.WriteLine,
            Loggers = context.Loggers,
        };
        var server = await TranslateServer.StartAsync(options, context.Pipelines, pipelines, cancellationToken).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            Console.Out.WriteLine($"Serving on {server.Address}");
            await Console
                .Error.WriteLineAsync(
                    queue is null
                        ? "Ctrl-C ends the service. Documents under way go on with its next start."
                        : $"Ctrl-C ends the service. Documents wait on the queue of {queue.Address} for 'translate worker'."
                )
                .ConfigureAwait(false);
            await StopSignal.WaitAsync(cancellationToken).ConfigureAwait(false);
            await Console
                .Error.WriteLineAsync(queue is null ? "Ending requests and giving back documents." : "Ending requests.")
                .ConfigureAwait(false);
        }

        return ExitCode.Done;
    }

    private static ServeSettings GetSettings(CommandContext context)
    {
        var settings = context.Configuration.Serve;
        settings.Port = context.GetValue(Port) ?? settings.Port;
        if (context.GetValue(Address) is { } address)
        {
            settings.Address = IPAddress.TryParse(address, out _)
                ? address
                : throw new ProblemException(
                    new Problem(
                        ProblemKind.BadConfiguration,
                        $"'{address}' is not an IP address",
                        "Specify an address of this computer, or 0.0.0.0 for all"
                    )
                );
        }

        return settings;
    }

    private static X509Certificate2? ReadCertificate(CommandContext context, ServeSettings settings)
    {
        var path =
            context.GetValue(Certificate)
            ?? (string.IsNullOrEmpty(settings.Certificate) ? null : context.Configuration.Resolve(settings.Certificate));
        return path is null
            ? null
            : ServerCertificate.Read(
                path,
                Environment.GetEnvironmentVariable(ServerCertificate.PasswordVariable),
                TimeProvider.System.GetUtcNow()
            );
    }
}
