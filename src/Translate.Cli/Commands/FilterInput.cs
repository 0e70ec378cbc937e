using System.CommandLine;
using System.Text;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Cli.Commands;

/// <summary>The one input of a filter: a file, or standard input.</summary>
internal static class FilterInput
{
    private const string StandardInput = "-";

    /// <summary>A new argument for a command: a file, <c>-</c> or nothing.</summary>
    public static Argument<string> CreateArgument()
    {
        var argument = new Argument<string>("file")
        {
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => StandardInput,
            Description = "File to read; - or nothing reads standard input.",
        };
        MistypedOption.RefuseAmongPaths(argument);
        return argument;
    }

    /// <summary>Opens the input as UTF-8; the caller closes it. If an encoding is named, all of the input is read first.</summary>
    /// <exception cref="ProblemException">The file cannot be read, or is not in the encoding.</exception>
    public static Stream Open(CommandContext context, string? path, Encoding? encoding)
    {
        var stream = Open(context, path);
        if (encoding is null)
        {
            return stream;
        }

        using (stream)
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return new MemoryStream(
                Encoding.UTF8.GetBytes(
                    ArticleDecoder.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), GetDisplayName(path), encoding).Text
                )
            );
        }
    }

    private static Stream Open(CommandContext context, string? path)
    {
        if (path is null or StandardInput)
        {
            return context.Streams.OpenInput();
        }

        try
        {
            return File.OpenRead(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadInput, $"cannot be read ({IoErrors.Describe(e)})", "Specify a file, or use - for standard input")
                {
                    File = path,
                },
                e
            );
        }
    }

    /// <summary>The name of the input in messages.</summary>
    public static string GetDisplayName(string? path) => path is null or StandardInput ? "standard input" : path;
}
