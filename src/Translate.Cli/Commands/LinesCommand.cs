using System.CommandLine;
using Translate.Hosting;

namespace Translate.Cli.Commands;

/// <summary><c>translate lines</c>.</summary>
internal static class LinesCommand
{
    private static readonly Option<string?> Engine = new("--engine", "-e")
    {
        Description = "Engine that translates. Default: auto, the best that needs no service.",
        HelpName = "name",
    };
    private static readonly Option<string?> Glossary = new("--glossary", "-g")
    {
        Description = "Glossary file or folder. Default: glossary.",
        HelpName = "path",
    };

    private static readonly Option<string?> Encoding = EncodingOption.Create();
    private static readonly Argument<string> Input = FilterInput.CreateArgument();

    public static Command Create()
    {
        var command = new CliCommand(
            "lines",
            "Translate text line by line: one source line in, exactly one target line out.",
            "translate lines article.txt > article.en.txt"
        )
        {
            Input,
            Engine,
            Glossary,
            Encoding,
        };
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                using var pipeline = context
                    .Pipelines.CreateBuilder(
                        new PipelineOptions
                        {
                            Engine = context.GetValue(Engine),
                            Glossary = context.GetValue(Glossary),
                            MemoryMode = MemoryMode.None,
                            OnWarning = Console.Error.WriteLine,
                        }
                    )
                    .Build();
                await using var input = FilterInput.Open(context, context.GetValue(Input), context.GetEncoding(Encoding));
                await using var output = context.OpenOutput();
                return await new LineFilter(pipeline, Console.Error).RunAsync(input, output, cancellationToken).ConfigureAwait(false);
            }
        );
        return command;
    }
}
