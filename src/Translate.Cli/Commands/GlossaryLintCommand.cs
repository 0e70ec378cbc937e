using System.CommandLine;
using System.Reflection;
using Translate.Core.Bitexts;
using Translate.Core.Glossaries.Reading;
using Translate.GlossaryTools.Linting;

namespace Translate.Cli.Commands;

/// <summary><c>translate glossary lint</c>.</summary>
internal static class GlossaryLintCommand
{
    private static readonly Option<string?> Glossary = GlossaryCommand.GlossaryOption();
    private static readonly Option<bool> Strict = new("--strict") { Description = "Let warnings fail too." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object per finding." };
    private static readonly Option<bool> Sarif = new("--sarif") { Description = "Print a SARIF 2.1.0 log, for code hosts and editors." };

    public static Command Create()
    {
        var command = new CliCommand(
            "lint",
            "Look for mistakes in the glossary; ends with 8 if there is an error.",
            "translate glossary lint --strict"
        )
        {
            Glossary,
            Strict,
            Json,
            Sarif,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Json) && result.GetValue(Sarif))
            {
                result.AddError("--json and --sarif exclude each other.");
            }
        });
        command.SetHandler(
            (context, _) =>
            {
                var draft = GlossaryReader.ReadDraft(GlossaryCommand.GetPath(context, Glossary));
                var findings = GlossaryLinter.Default.Lint(draft);
                using var output = new StreamWriter(context.OpenOutput()) { NewLine = "\n" };
                if (context.GetValue(Sarif))
                {
                    SarifLog.Write(findings, Version(), Directory.GetCurrentDirectory(), output.BaseStream);
                    output.WriteLine();
                }
                else
                {
                    foreach (var finding in findings)
                    {
                        output.WriteLine(context.GetValue(Json) ? LintReport.JsonLine(finding) : LintReport.Line(finding));
                    }

                    if (!context.GetValue(Json))
                    {
                        output.WriteLine(LintReport.Count(draft.Entries.Count, findings));
                    }
                }

                var limit = context.GetValue(Strict) ? Severity.Warning : Severity.Error;
                return Task.FromResult(findings.Any(finding => finding.Severity >= limit) ? ExitCode.CheckFailed : ExitCode.Done);
            }
        );
        return command;
    }

    private static string Version() =>
        typeof(GlossaryLintCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
}
