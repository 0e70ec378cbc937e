using System.CommandLine;
using Translate.Cli;
using Translate.Cli.Commands;
using Translate.Cli.Printing;

// The same bytes on every platform, whatever the console's code page is.
Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

return await CommandLine.RunAsync(
    new RootCommand("Translates Indonesian articles into English, with the terms right and every sentence beside its source.")
    {
        RunCommand.Create(),
        StatusCommand.Create(),
        LinesCommand.Create(),
        SplitCommand.Create(),
        GlossaryCommand.Create(),
        MemoryCommand.Create(),
        EnginesCommand.Create(),
        ModelsCommand.Create(),
        LogOutput.Verbose,
        LogOutput.File,
    },
    args);
