using System.CommandLine;
using System.Globalization;
using Translate.Cli.Printing;
using Translate.Core.Memory;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Cli.Commands;

/// <summary><c>translate memory forget</c>.</summary>
internal static class MemoryForgetCommand
{
    private static readonly Option<string?> Document = new("--document")
    {
        Description = "Sentences that only this document or folder holds, and the document itself.",
        HelpName = "name",
    };
    private static readonly Option<string?> Engine = new("--engine", "-e")
    {
        Description = "What this engine, or this version of it, translated and nobody approved.",
        HelpName = "id[@version]",
    };
    private static readonly Option<DateOnly?> Before = new("--before")
    {
        Description = "What was last changed before this day, local time.",
        HelpName = "yyyy-mm-dd",
        CustomParser = Day,
    };
    private static readonly Option<int?> OlderThan = new("--older-than")
    {
        Description = "What was last changed so long ago: days, weeks or years, as in 90d, 12w, 2y.",
        HelpName = "age",
        CustomParser = Age,
    };
    private static readonly Option<bool> Yes = new("--yes", "-y") { Description = "Do not ask first." };
    private static readonly Option<string?> Memory = MemoryCommand.MemoryOption();
    private static readonly Option<bool> Json = new("--json") { Description = "Print the result as JSON." };

    public static Command Create()
    {
        var command = new CliCommand(
            "forget",
            "Remove stored translations by document, engine or age; several conditions must all hold.",
            "translate memory forget --engine offline@2 --older-than 90d"
        )
        {
            Document,
            Engine,
            Before,
            OlderThan,
            Yes,
            Memory,
            Json,
        };
        command.Validators.Add(result =>
        {
            if (new Option[] { Document, Engine, Before, OlderThan }.All(option => result.GetResult(option) is null))
            {
                result.AddError("Specify what to forget: --document, --engine, --before or --older-than.");
            }

            if (result.GetResult(Before) is not null && result.GetResult(OlderThan) is not null)
            {
                result.AddError("Give --before or --older-than, not both.");
            }
        });
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                var path = MemoryCommand.GetPath(context, Memory);
                using var memory = MemoryCommand.Open(context, path);
                using var running = await MemoryCommand.LockAsync(path, cancellationToken).ConfigureAwait(false);
                var filter = GetFilter(context, memory);
                var isDocumentsAlone = filter is { Documents: not null, Engine: null, Before: null };
                var documents = isDocumentsAlone ? filter.Documents! : [];
                var plan = memory.PreviewForget(filter);
                Tell(plan, documents.Count);
                if (plan.Units + documents.Count == 0)
                {
                    return ExitCode.CheckFailed;
                }

                if (!context.GetValue(Yes) && !await ConfirmAsync(context, cancellationToken).ConfigureAwait(false))
                {
                    await Console.Error.WriteLineAsync("Nothing was forgotten.").ConfigureAwait(false);
                    return ExitCode.Done;
                }

                var units = memory.Forget(filter, cancellationToken);
                memory.Forget(documents);
                await Console
                    .Out.WriteLineAsync(
                        context.GetValue(Json)
                            ? JsonText.Write(
                                new
                                {
                                    units,
                                    documents = documents.Count,
                                    plan.Approved,
                                    sharedKept = plan.KeptShared,
                                    approvedKept = plan.KeptApproved,
                                }
                            )
                            : FormattableString.Invariant(
                                $"{Counted.Get(units, "unit")} and {Counted.Get(documents.Count, "document")} forgotten. 'translate memory compact' reclaims the disk space."
                            )
                    )
                    .ConfigureAwait(false);
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static UnitFilter GetFilter(CommandContext context, TranslationMemory memory)
    {
        var engine = context.GetValue(Engine)?.Split('@', 2);
        DateTime? day =
            context.GetValue(Before)?.ToDateTime(TimeOnly.MinValue)
            ?? (context.GetValue(OlderThan) is { } days ? TimeProvider.System.GetLocalNow().DateTime.AddDays(-days) : null);
        return new UnitFilter
        {
            Documents = context.GetValue(Document) is { } document ? MemoryCommand.GetDocuments(memory, document) : null,
            Engine = engine?[0],
            Version = engine is [_, var version] ? version : null,
            Before = day is { } time ? new DateTimeOffset(time, TimeProvider.System.LocalTimeZone.GetUtcOffset(time)) : null,
        };
    }

    private static void Tell(ForgetPreview plan, int documents)
    {
        Console.Error.WriteLine(
            FormattableString.Invariant(
                $"{Counted.Get(plan.Units, "unit")} would be forgotten{(plan.Approved > 0 ? FormattableString.Invariant($", {plan.Approved:N0} of them approved by a person") : string.Empty)}{(documents > 0 ? FormattableString.Invariant($", and {Counted.Get(documents, "document")}") : string.Empty)}."
            )
        );
        if (plan.KeptShared > 0)
        {
            Console.Error.WriteLine(
                FormattableString.Invariant(
                    $"{Counted.Get(plan.KeptShared, "unit stays", "units stay")}, because other documents hold {(plan.KeptShared == 1 ? "it" : "them")} too."
                )
            );
        }

        if (plan.KeptApproved > 0)
        {
            Console.Error.WriteLine(
                FormattableString.Invariant(
                    $"{Counted.Get(plan.KeptApproved, "unit of the engine stays", "units of the engine stay")}, because a person approved {(plan.KeptApproved == 1 ? "it" : "them")}."
                )
            );
        }
    }

    private static Task<bool> ConfirmAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (!context.Streams.CanAsk)
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadConfiguration, "there is no terminal to ask for confirmation", "Add --yes")
            );
        }

        return TerminalQuestion.ConfirmAsync("Forget them?", defaultValue: false, cancellationToken);
    }

    private static DateOnly? Day(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[^1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError("--before is a day, as in 2026-01-31.");
        return null;
    }

    private static int? Age(System.CommandLine.Parsing.ArgumentResult result)
    {
        const int MostDays = 36_500;
        var text = result.Tokens[0].Value;
        var days =
            text.Length == 0
                ? 0
                : text[^1] switch
                {
                    'd' => 1,
                    'w' => 7,
                    'y' => 365,
                    _ => 0,
                };
        if (
            days > 0
            && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && (long)number * days <= MostDays
        )
        {
            return number * days;
        }

        result.AddError("--older-than is a number of days, weeks or years, as in 90d, 12w, 2y.");
        return null;
    }
}
