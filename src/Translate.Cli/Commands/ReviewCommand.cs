using System.CommandLine;
using System.Net;
using Translate.Core.Problems;
using Translate.Hosting;
using Translate.Review;
using Translate.Review.Scoring;
using Translate.Review.Security;

namespace Translate.Cli.Commands;

/// <summary><c>translate review</c>.</summary>
internal static class ReviewCommand
{
    private static readonly Argument<string[]> Paths = new("paths")
    {
        Description = "Articles, and folders of articles. Default: the Input setting (seeds).",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Out = new("--out", "-o")
    {
        Description = "Folder for the outputs. Default: the Output setting (out).",
        HelpName = "folder",
    };
    private static readonly Option<string?> Engine = new("--engine", "-e")
    {
        Description =
            "Engine that translates, or two with a comma to compare them; see 'translate engines'. Default: auto, the best that needs no service.",
        HelpName = "name",
    };

    private static readonly Option<string[]> Format = new("--format", "-f")
    {
        Description =
            "What to write for each article: tsv, jsonl, html, target, docx, xlsx, xlf, tmx; several with commas. Default: the first four.",
        HelpName = "names",
    };

    private static readonly Option<string?> Glossary = GlossaryCommand.GlossaryOption();
    private static readonly Option<string?> Memory = new("--memory", "-m")
    {
        Description = "Translation memory: a file, or postgres://user@host/database. Default: the Memory setting (.translate/memory.db).",
        HelpName = "file",
    };
    private static readonly Option<bool> Translate = new("--translate")
    {
        Description = "Translate what is new with an engine that is paid for. Default: say what it would cost, and show what is there.",
    };
    private static readonly Option<long?> MaxChars = NumberOption.Create<long>(
        "--max-chars",
        0,
        max: null,
        "Refuse to translate if more characters would be billed. Default: the Budget:MaxCharacters setting (none)."
    );
    private static readonly Option<int?> Port = NumberOption.Create<int>(
        "--port",
        1,
        65_535,
        "Port on 127.0.0.1. Default: the same one for the same memory, or any free one."
    );
    private static readonly Option<string?> Bind = new("--bind")
    {
        Description =
            "Serve a desk's network on this address, over HTTPS only. Needs --users and --certificate. Default: this computer only.",
        HelpName = "address",
    };
    private static readonly Option<string?> Users = new("--users")
    {
        Description = "File with the readers who may sign in and the hashes of their tokens. For --bind.",
        HelpName = "file",
    };
    private static readonly Option<string?> Certificate = new("--certificate")
    {
        Description =
            $"Certificate with key: a .pem file, or a .pfx file with its password in {ServerCertificate.PasswordVariable}. For --bind.",
        HelpName = "file",
    };
    private static readonly Option<string?> NewUser = new("--new-user")
    {
        Description = "Add a reader to the file of --users, print the token, and end.",
        HelpName = "name",
    };
    private static readonly Option<bool> NoBrowser = new("--no-browser") { Description = "Only print the address. Default: open it." };
    private static readonly Option<bool> Report = new("--report")
    {
        Description =
            "Print the scorecard of earlier reviews as JSON and end: edits, time and errors per article and engine. Translates nothing.",
    };
    private static readonly Option<bool> FollowLinks = RunOptions.CreateFollowLinks();

    public static Command Create()
    {
        var command = new CliCommand(
            "review",
            "Translate what is new, and show every sentence beside its translation in the browser, to correct and approve it. Ctrl-C ends it.",
            "translate review articles --out translated"
        )
        {
            Paths,
            Out,
            Engine,
            Format,
            Glossary,
            Memory,
            Translate,
            MaxChars,
            Port,
            Bind,
            Users,
            Certificate,
            NewUser,
            NoBrowser,
            Report,
            FollowLinks,
        };
        MistypedOption.RefuseAmongPaths(Paths);
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                if (context.GetValue(NewUser) is { } name)
                {
                    Console.Out.WriteLine(
                        Readers.Add(
                            context.GetValue(Users) ?? throw Refuse("--new-user needs --users", "Specify the file of the readers"),
                            name
                        )
                    );
                    return ExitCode.Done;
                }

                var desk = CreateDesk(context);
                var (engine, compared) = EngineNames.Parse(context.GetValue(Engine));
                var options = new PipelineOptions
                {
                    Engine = engine,
                    ComparedEngine = compared,
                    Glossary = context.GetValue(Glossary),
                    Memory = context.GetValue(Memory),
                    MaxCharacters = context.GetValue(MaxChars),
                    Output = context.GetValue(Out),
                    Formats = context.GetValue(Format),
                    FollowLinks = context.GetValue(FollowLinks),
                    OnWaiting = holder =>
                        Console.Error.WriteLine(
                            $"Another run uses {context.Configuration.GetMemoryPath(context.GetValue(Memory))} ({holder}). Waiting for it; Ctrl-C gives up."
                        ),
                    OnWarning = Console.Error.WriteLine,
                };
                var job = RunOptions.CreateJob(context, options, context.GetValue(Paths) ?? []);
                if (context.GetValue(Report))
                {
                    using var pipeline = context.Pipelines.CreateBuilder(options with { MemoryMode = MemoryMode.ReadOnly }).Build();
                    await Console
                        .Out.WriteLineAsync(
                            await ScorecardReport.CreateAsync(pipeline, job.Inputs, cancellationToken).ConfigureAwait(false)
                        )
                        .ConfigureAwait(false);
                    return ExitCode.Done;
                }

                return await ServeAsync(context, options, job, desk, cancellationToken).ConfigureAwait(false);
            }
        );
        return command;
    }

    private static async Task<int> ServeAsync(
        CommandContext context,
        PipelineOptions options,
        BatchJob job,
        DeskOptions? desk,
        CancellationToken cancellationToken
    )
    {
        var opens = desk is null && !context.GetValue(NoBrowser);
        var review = new ReviewOptions
        {
            Inputs = job.Inputs,
            Output = job.Output,
            Formats = job.Formats,
            Glossary = GlossaryCommand.GetPath(context, Glossary),
            Port = context.GetValue(Port),
            Desk = desk,
            TranslatePaid = context.GetValue(Translate),
            Loggers = context.Loggers,
            OnMessage = Console.Error.WriteLine,
            OnAddress = address =>
            {
                var isFirst = opens;
                opens = false;
                Console.Out.WriteLine(
                    isFirst ? $"Opening {address}"
                    : desk is null ? $"Address for a browser, for one use: {address}"
                    : $"Address for readers: {address}"
                );
                if (isFirst && !BrowserLauncher.TryOpen(address))
                {
                    Console.Error.WriteLine("No browser could be opened. Open the address yourself.");
                }
            },
        };
        var engine = context.Pipelines.CreateEngine(options);
        review = review with { ComparedEngine = context.Pipelines.CreateComparedEngine(options, engine) };
        var glossary = context.Pipelines.ReadGlossary(options);
        var server = await ReviewServer
            .StartAsync(withheld => context.Pipelines.CreateBuilder(options, withheld, glossary), engine, review, cancellationToken)
            .ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            await Console.Error.WriteLineAsync("Ctrl-C ends the review. Every decision is saved at once.").ConfigureAwait(false);
            await StopSignal.WaitAsync(cancellationToken).ConfigureAwait(false);
            await Console.Error.WriteLineAsync("Writing outputs.").ConfigureAwait(false);
        }

        return ExitCode.Done;
    }

    /// <summary>Returns how to serve a network; null for this computer only.</summary>
    private static DeskOptions? CreateDesk(CommandContext context)
    {
        var (bind, users, certificate) = (context.GetValue(Bind), context.GetValue(Users), context.GetValue(Certificate));
        if (bind is null)
        {
            return users is null && certificate is null
                ? null
                : throw Refuse(
                    "--users and --certificate are for --bind",
                    "Add --bind with an address of this computer, or leave them out"
                );
        }

        if (!IPAddress.TryParse(bind, out var address))
        {
            throw Refuse($"'{bind}' is not an IP address", "Specify an address of this computer, or 0.0.0.0 for all");
        }

        return users is null || certificate is null
            ? throw Refuse(
                "--bind needs --users and --certificate",
                "Others on the network must sign in, and the traffic must be encrypted"
            )
            : new DeskOptions(
                address,
                ServerCertificate.Read(
                    certificate,
                    Environment.GetEnvironmentVariable(ServerCertificate.PasswordVariable),
                    TimeProvider.System.GetUtcNow()
                ),
                Readers.Read(users)
            );
    }

    private static ProblemException Refuse(string message, string advice) =>
        new(new Problem(ProblemKind.BadConfiguration, message, advice));
}
