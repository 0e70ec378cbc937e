using System.CommandLine;
using System.Text;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Cli;

/// <summary>The option that names the encoding of files without a byte order mark.</summary>
internal static class EncodingOption
{
    /// <summary>Creates the option for a command.</summary>
    public static Option<string?> Create() =>
        new("--encoding")
        {
            Description =
                "Encoding of plain text and subtitles without a byte order mark, such as windows-1252. Default: UTF-8, or what the file can only be.",
            HelpName = "name",
        };

    /// <summary>Returns the encoding that the user names; null if the option is not given.</summary>
    /// <exception cref="ProblemException">There is no such encoding.</exception>
    public static Encoding? GetEncoding(this CommandContext context, Option<string?> option) =>
        context.GetValue(option) is { } name ? TextEncodings.Get(name) : null;
}
