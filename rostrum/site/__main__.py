from rostrum.site.command_line import main

main()
