using Translate.Cli;
using Translate.Cli.Printing;

if (OpenFileLimit.FindProblem() is { } problem)
{
    Console.Error.WriteLine(problem);
    return ExitCode.BadConfiguration;
}

// The same bytes on every platform, whatever the console's code page is.
Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
StandardStreams.Use();

return await CommandLine.RunAsync(TranslateCommand.Create(), args, new CommandStreams());
