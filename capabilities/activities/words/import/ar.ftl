# Imports: spreadsheets on their way to becoming activities.

activities-import-menu = Imports
