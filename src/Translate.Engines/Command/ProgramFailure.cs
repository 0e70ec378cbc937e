using Translate.Core.Problems;
using Translate.Engines.Resilience;

namespace Translate.Engines.Command;

/// <summary>What can go wrong with the program of the engine <c>command</c>, and what a retry can do about it.</summary>
internal static class ProgramFailure
{
    private const string CheckStart =
        "Run it by hand: it must read sentences from its standard input and write translations to its standard output. Check Command:Start (TRANSLATE_Command__Start)";
    private const string CheckSentence = "Give this sentence to the program by hand, or change it";

    /// <summary>The program cannot be started, so nobody bills for the sentences.</summary>
    public static EngineException NotStarted(string program, string reason, Exception? cause = null) =>
        new(
            $"the program '{program}' cannot be started ({reason})",
            RetryClass.Never,
            ProblemKind.BadConfiguration,
            "Check Command:Start (TRANSLATE_Command__Start): the path of the program, and whether the file may be executed",
            new EngineFailure { MeteredCharacters = 0 },
            cause
        );

    /// <summary>The program ended too early. If it never answered before, it does not work at all; else the text may be to blame.</summary>
    public static EngineException Ended(string program, int exitCode, bool hasAnswered, string errorOutput)
    {
        var message = FormattableString.Invariant(
            $"the program '{program}' ended with exit code {exitCode} before it had answered{errorOutput}"
        );
        return hasAnswered
            ? new EngineException(message, RetryClass.Halve, ProblemKind.BadInput, CheckSentence)
            : new EngineException(message, RetryClass.Never, ProblemKind.BadConfiguration, CheckStart);
    }

    /// <summary>The program did not keep to its protocol for these sentences.</summary>
    public static EngineException Unusable(string program, string what, string errorOutput, Exception? cause = null) =>
        new(
            $"the output of the program '{program}' cannot be used: {what}{errorOutput}",
            RetryClass.Halve,
            ProblemKind.BadInput,
            "Check Command:Protocol; messages of the program belong on its standard error",
            cause: cause
        );

    /// <summary>The program did not answer in time.</summary>
    public static EngineException TooSlow(string program, TimeSpan limit, string errorOutput) =>
        new(
            FormattableString.Invariant(
                $"the program '{program}' did not answer within {limit.TotalSeconds} s, and was stopped{errorOutput}"
            ),
            RetryClass.Once,
            ProblemKind.Network,
            "Raise Command:Timeout; if the program keeps its output in a buffer, make it write each line at once (python3 -u, stdbuf -oL), or set Command:Lifetime to Request"
        );

    /// <summary>The program said that it cannot translate a sentence.</summary>
    public static Problem Refused(string program, string reason) =>
        new(ProblemKind.BadInput, $"the program '{program}' refused the sentence: {reason}", CheckSentence);

    /// <summary>The program wrote an empty translation.</summary>
    public static Problem Blank(string program) =>
        new(ProblemKind.BadInput, $"the program '{program}' returned a blank translation", CheckSentence);
}
